/** Boards as Figma's REST API gives them (`GET /v1/files/:key`). May import `document`, core’s base and valibot. */
export { decode } from './decode.ts'
export { BoardError } from './error.ts'
export { parseFile, type RestFile } from './file.ts'
export { openBoard } from './open.ts'
export { saveBoard } from './save.ts'
