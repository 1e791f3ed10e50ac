#!/bin/sh
# Each call from a script into a function of the host goes through generators, also where nothing can wait.
#
# Version:  quickjs-emscripten 0.32.0 (its release-sync variant), Node 20 or newer.
# Expected: in the variant without Asyncify, a call of a function made by `newFunction` is a plain call.
# Seen:     four generator objects are run for every call, because the same code serves the variant that can wait. A host
#           that is called for every property of every node pays for them each time.
# Output:   1000 calls of the host: 4000 generators
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{"type":"module","private":true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts quickjs-emscripten@0.32.0 > /dev/null
cat > main.mjs <<'END'
import { getQuickJS } from 'quickjs-emscripten'

const quickjs = await getQuickJS()
const vm = quickjs.newContext()
let calls = 0
vm.newFunction('call', () => {
  calls++
}).consume((call) => vm.setProp(vm.global, 'call', call))

// Every generator object inherits this.
const generators = Object.getPrototypeOf(function* () {}).prototype
const { next } = generators
const begun = new Set()
generators.next = function (...given) {
  begun.add(this)
  return Reflect.apply(next, this, given)
}
vm.unwrapResult(vm.evalCode('for (let n = 0; n < 1000; n++) call()')).dispose()
generators.next = next
console.log(`${calls} calls of the host: ${begun.size} generators`)
END
node main.mjs > seen.txt
cat > expected.txt <<'END'
1000 calls of the host: 4000 generators
END
diff expected.txt seen.txt && cat seen.txt
