#!/usr/bin/env node
const NEEDED = 24

if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  process.stderr.write(
    `据实需要 Node.js ${NEEDED} 以上，现在是 ${process.version}：请用 npx jushi 或 npm start，它们会用随包安装的 Node.js。\n`,
  )
  process.exit(2)
}

// Loaded only now: an older Node could not even read it.
const { runProcess } = await import('#cli/run-process.ts')
await runProcess()

export {}
