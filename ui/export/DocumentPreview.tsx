import { Fragment, type ComponentChildren } from 'preact'
import { hasUnder, type Block, type Document, type Item, type Text } from '../../src/core/export/index.ts'
import styles from './DocumentPreview.module.css'
import { PlainTable } from './PlainTable.tsx'
import * as takeWords from './take-words.ts'

/** A document as it will be read. */
export function DocumentPreview({ document: { title, blocks } }: { readonly document: Document }) {
  return (
    <div class={styles.document}>
      <h2>{title}</h2>
      {blocks.map((block, index) => (
        <Shown key={index} block={block} />
      ))}
    </div>
  )
}

function Shown({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h3 dir="auto">{block.text}</h3> : <h4 dir="auto">{block.text}</h4>
    case 'paragraph':
      return <p dir="auto">{words(block.text)}</p>
    case 'list':
      return <List items={block.items} />
    case 'table':
      return <PlainTable table={block.table} />
    case 'tables':
      return (
        <>
          {block.parts.map(({ title, rows }, index) => (
            <Fragment key={index}>
              {title !== '' && <h4 dir="auto">{title}</h4>}
              <PlainTable table={{ header: block.header, rows }} />
            </Fragment>
          ))}
        </>
      )
    case 'diagram':
      return <p class={styles.diagram}>{takeWords.diagram}</p>
  }
}

function List({ items }: { readonly items: readonly Item[] }) {
  return (
    <ul>
      {items.map((item, index) => (
        <li key={index} dir="auto">
          {words(hasUnder(item) ? item.text : item)}
          {hasUnder(item) && item.under.length > 0 && <List items={item.under} />}
        </li>
      ))}
    </ul>
  )
}

function words(text: Text): ComponentChildren {
  if (typeof text === 'string') return text
  return text.map((part, index) => (typeof part === 'string' ? part : <b key={index}>{part.strong}</b>))
}
