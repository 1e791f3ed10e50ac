#!/bin/sh
# Each message from a document at a `data:` address costs as much as the address is long.
#
# Version:  Chromium 147 (its headless shell, as @sparticuz/chromium 147.0.0 packs it), playwright-core 1.65.1, Node 20 or
#           newer, Linux on x64.
# Expected: what a message between a frame and its page costs depends on the message alone, whether a panel is loaded from
#           `data:text/html,…` with all of it in the address (as FigJam and Figma load one) or is small.
# Seen:     with a megabyte in the address, the same messages take more than a hundred times as long (some 20 ms each).
# Output:   200 messages from a frame with 1 MB in its address take more than five times as long: true
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{"type":"module","private":true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts playwright-core@1.65.1 @sparticuz/chromium@147.0.0 > /dev/null
cat > main.mjs <<'END'
import { chromium } from 'playwright-core'

// The package unpacks its libraries only where it believes to be on AWS.
process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'
const { default: packed } = await import('@sparticuz/chromium')
const browser = await chromium.launch({ executablePath: await packed.executablePath(), args: ['--no-sandbox'] })
const page = await browser.newPage()
const times = await page.evaluate(async () => {
  const COUNT = 200
  const panel = (padding) =>
    `<!doctype html><!--${'x'.repeat(padding)}--><script>
      onmessage = () => { for (let n = 0; n < ${COUNT}; n++) parent.postMessage(n, '*') }
    </script>`
  const open = async (padding) => {
    const frame = document.body.appendChild(document.createElement('iframe'))
    const isLoaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
    frame.src = `data:text/html,${encodeURIComponent(panel(padding))}`
    await isLoaded
    return frame
  }
  const ask = (frame) =>
    new Promise((resolve) => {
      const began = performance.now()
      onmessage = ({ data }) => data === COUNT - 1 && resolve(performance.now() - began)
      frame.contentWindow.postMessage('go', '*')
    })
  const [small, large] = [await open(0), await open(1_000_000)]
  const seen = { small: [], large: [] }
  for (let turn = 0; turn < 7; turn++) {
    seen.small.push(await ask(small))
    seen.large.push(await ask(large))
  }
  return seen
})
await browser.close()
const median = (list) => list.sort((a, b) => a - b)[list.length >> 1]
const isFar = median(times.large) > 5 * median(times.small)
console.log(`200 messages from a frame with 1 MB in its address take more than five times as long: ${isFar}`)
END
node main.mjs > seen.txt
cat > expected.txt <<'END'
200 messages from a frame with 1 MB in its address take more than five times as long: true
END
diff expected.txt seen.txt && cat seen.txt
