/** A connector as the scan reads it. */
export interface Link {
  readonly id: string
  /** The nodes its ends are attached to; null for an end that lies loose. */
  readonly from: string | null
  readonly to: string | null
  /** Its caption. */
  readonly says: string
  /** The dependency it was drawn for, when we drew it. */
  readonly ours: { readonly from: string; readonly to: string } | null
}

/** One milestone waits for another. */
export interface Wait {
  readonly from: string
  readonly to: string
}
