#!/bin/sh
# Outside of a browser, one kind of Mermaid diagram can be checked and another cannot.
#
# Version:  @mermaid-js/tiny 11.17.2, Node 20 or newer.
# Expected: `mermaid.parse` reads text and draws nothing, so it needs no page, whatever the kind of diagram.
# Seen:     a sequence diagram is parsed in plain Node; a flowchart is not, because its labels go through DOMPurify, which
#           is a function without a window and has no hooks then. Whoever checks diagrams in docs must give it a window.
# Output:   sequenceDiagram: parsed
#           flowchart: not parsed, addHook is not a function
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{"type":"module","private":true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts @mermaid-js/tiny@11.17.2 > /dev/null
cat > main.mjs <<'END'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import vm from 'node:vm'

const path = createRequire(import.meta.url).resolve('@mermaid-js/tiny')
vm.runInThisContext(readFileSync(path, 'utf8'))
const parse = async (kind, text) => {
  try {
    await globalThis.mermaid.parse(text)
    console.log(`${kind}: parsed`)
  } catch (error) {
    // The name before the dot is a minified one.
    console.log(`${kind}: not parsed, ${String(error.message).replace(/^[\w$]+\./, '')}`)
  }
}
await parse('sequenceDiagram', 'sequenceDiagram\n  A->>B: a vote')
await parse('flowchart', 'flowchart LR\n  board -- scan --> plan')
END
node main.mjs > seen.txt
cat > expected.txt <<'END'
sequenceDiagram: parsed
flowchart: not parsed, addHook is not a function
END
diff expected.txt seen.txt && cat seen.txt
