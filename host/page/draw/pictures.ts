/** The pictures of the board that is shown, as far as its file brought them along. */
const urls = new Map<string, string>()

/** From now on these are drawn, by the hash that paints name them by; those of the board before go. */
export function keepPictures(pictures: ReadonlyMap<string, Uint8Array>): void {
  for (const url of urls.values()) URL.revokeObjectURL(url)
  urls.clear()
  for (const [hash, bytes] of pictures) urls.set(hash, URL.createObjectURL(new Blob([Uint8Array.from(bytes)])))
}

/** Where a picture is, or nothing when no file brought it. */
export function pictureUrl(hash: string): string | undefined {
  return urls.get(hash)
}
