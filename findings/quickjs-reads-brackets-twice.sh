#!/bin/sh
# The brackets around a bundle's function cost a quarter of the time that QuickJS takes to read it.
#
# Versions: quickjs-emscripten-core 0.32.0, @jitl/quickjs-singlefile-mjs-release-sync 0.32.0, esbuild 0.28.2, Node 20 or newer.
# Expected: how a bundle's function is begun is a matter of taste: `(() => { … })()`, which bundlers write (esbuild's format
#           iife), or `!function () { … }()`.
# Seen:     at every `(`, `[` and `{` where an expression may begin, QuickJS reads on to the closing one, in search of an arrow
#           or of a destructuring, and begins again. A bundle in brackets is read once more as a whole, and what stands in n
#           brackets n times more: time grows with the depth, though the text hardly does.
# Output:   esbuild's iife begins with: (()=>{
#           in one pair of brackets, against none: more than 1.1 times as long
#           in eight pairs of brackets, against none: more than 2 times as long
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{"type":"module","private":true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  quickjs-emscripten-core@0.32.0 @jitl/quickjs-singlefile-mjs-release-sync@0.32.0 esbuild@0.28.2 > /dev/null
cat > main.mjs <<'END'
import { transformSync } from 'esbuild'
import { newQuickJSWASMModuleFromVariant } from 'quickjs-emscripten-core'
import variant from '@jitl/quickjs-singlefile-mjs-release-sync'

const quickjs = await newQuickJSWASMModuleFromVariant(variant)
const body = Array.from({ length: 3000 }, (_, i) => `function f${i}(a,b){let c=a+b*${i};return c>a?f${i}(b,c):"text ${i}"}`).join('')
const iife = transformSync('export const a = 1', { format: 'iife', minify: true, target: 'es2017' }).code
console.log('esbuild’s iife begins with:', /\(\(\)=>\{/.exec(iife)?.[0] ?? 'something else')

const forms = {
  none: `!function(){${body}}()`,
  one: `(()=>{${body}})()`,
  eight: `${'('.repeat(8)}()=>{${body}}${')'.repeat(8)}()`,
}
const times = Object.fromEntries(Object.keys(forms).map((name) => [name, []]))
for (let turn = 0; turn < 25; turn++)
  for (const [name, text] of Object.entries(forms)) {
    const context = quickjs.newContext()
    const before = process.cpuUsage().user
    context.unwrapResult(context.evalCode(text)).dispose()
    times[name].push(process.cpuUsage().user - before)
    context.dispose()
  }
const median = (name) => times[name].sort((a, b) => a - b)[12]
const said = (name, least) => (median(name) > least * median('none') ? `more than ${least} times as long` : 'about as long')
console.log('in one pair of brackets, against none:', said('one', 1.1))
console.log('in eight pairs of brackets, against none:', said('eight', 2))
END
node main.mjs > seen.txt
cat > expected.txt <<'END'
esbuild’s iife begins with: (()=>{
in one pair of brackets, against none: more than 1.1 times as long
in eight pairs of brackets, against none: more than 2 times as long
END
diff expected.txt seen.txt && cat seen.txt
