/** The files of the zip by their path in its folder; the release has to be built. */
export function shippedFiles(): Record<string, Buffer>
export function zipOf(files: Readonly<Record<string, Uint8Array>>): Uint8Array
