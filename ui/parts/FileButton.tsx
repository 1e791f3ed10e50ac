import styles from './FileButton.module.css'

export interface FileButtonProps {
  readonly words: string
  /** Kinds of files, as the browser’s own dialog takes them. */
  readonly accept: string
  readonly onFile: (file: File) => void
}

/** Chooses one file of this computer. */
export function FileButton({ words, accept, onFile }: FileButtonProps) {
  return (
    <label class={styles.file}>
      {words}
      <input
        type="file"
        accept={accept}
        onChange={(event) => {
          const [file] = Array.from(event.currentTarget.files ?? [])
          if (file !== undefined) onFile(file)
          // The same file may be chosen again, when it was put right.
          event.currentTarget.value = ''
        }}
      />
    </label>
  )
}
