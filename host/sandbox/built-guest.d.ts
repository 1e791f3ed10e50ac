declare module 'built:guest' {
  /** The bundled guest prelude as the text of one script. */
  const source: string
  export default source
}
