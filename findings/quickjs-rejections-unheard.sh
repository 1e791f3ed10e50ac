#!/bin/sh
# A promise that fails inside QuickJS, and that nobody waits for, is told to nobody.
#
# Versions: quickjs-emscripten-core 0.32.0, @jitl/quickjs-singlefile-mjs-release-sync 0.32.0, Node 20 or newer.
# Expected: the host hears of it, as Node and browsers tell of unhandled rejections; QuickJS itself has a tracker for them
#           (JS_SetHostPromiseRejectionTracker), and the jobs that follow are run by executePendingJobs.
# Seen:     the script is evaluated without an error, executePendingJobs reports none, and neither runtime nor context has a
#           member that speaks of rejections. A host has to hang its own `then` on what it wants to hear of.
# Output:   evaluated: ok
#           pending jobs: ok
#           an error that is thrown: heard
#           members that speak of rejections: none
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{"type":"module","private":true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  quickjs-emscripten-core@0.32.0 @jitl/quickjs-singlefile-mjs-release-sync@0.32.0 > /dev/null
cat > main.mjs <<'END'
import { newQuickJSWASMModuleFromVariant } from 'quickjs-emscripten-core'
import variant from '@jitl/quickjs-singlefile-mjs-release-sync'

const quickjs = await newQuickJSWASMModuleFromVariant(variant)
const context = quickjs.newContext()
const said = (result) => ('error' in result && result.error !== undefined ? 'an error' : 'ok')
const evaluated = context.evalCode('void Promise.reject(new Error("nobody waits for this"))')
console.log('evaluated:', said(evaluated))
console.log('pending jobs:', said(context.runtime.executePendingJobs()))
console.log('an error that is thrown:', said(context.evalCode('throw new Error("this one is heard")')) === 'ok' ? 'lost' : 'heard')
const members = [context, context.runtime].flatMap((object) => {
  const names = new Set()
  for (let at = object; at !== null && at !== Object.prototype; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at)) names.add(name)
  return [...names].filter((name) => /reject|unhandled/i.test(name))
})
console.log('members that speak of rejections:', members.join(', ') || 'none')
END
node main.mjs > seen.txt
cat > expected.txt <<'END'
evaluated: ok
pending jobs: ok
an error that is thrown: heard
members that speak of rejections: none
END
diff expected.txt seen.txt && cat seen.txt
