const DOMAIN = ['text', 'indicator', 'claim', 'report', 'draft', 'review']

/** A room of the domain may import itself, the rooms above it, and nothing below. */
const order = DOMAIN.map((room, place) => ({
  name: `domain-order-${room}`,
  comment: `The domain reads in one direction (${DOMAIN.join(' → ')}): ${room} knows nothing of what is built on it.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(result\\.ts$|(${DOMAIN.slice(0, place + 1).join('|')})/)` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...order,
    {
      name: 'domain-is-pure',
      comment: 'The check runs in the browser while a writer types, and time, randomness and I/O are handed in.',
      severity: 'error',
      from: { path: `^src/(${DOMAIN.join('|')})/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'workflow-knows-ports-only',
      comment: 'A workflow declares the ports it needs; adapters are handed to it by the composition root.',
      severity: 'error',
      from: { path: '^src/workflow/' },
      to: { path: '^src/(adapters|http|cli|web)/|^src/(compose[a-z-]*|config|main)\\.ts$' },
    },
    {
      name: 'adapters-stand-alone',
      comment: 'An adapter that imports another cannot be replaced alone; what they share has a port.',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/' },
      to: { path: '^src/adapters/', pathNot: '^src/adapters/$1/' },
    },
    {
      name: 'adapters-know-no-front',
      comment: 'Edges meet only in the composition root.',
      severity: 'error',
      from: { path: '^src/adapters/' },
      to: { path: '^src/(http|cli|web)/|^src/(compose[a-z-]*|config|main)\\.ts$' },
    },
    {
      name: 'front-calls-workflows',
      comment: 'http and cli go through workflows, so that both do the same thing.',
      severity: 'error',
      from: { path: '^src/(http|cli)/' },
      to: { path: '^src/adapters/' },
    },
    {
      name: 'web-is-a-client',
      comment: 'Pages run in the browser: the domain is theirs, the rest of the service they reach over HTTP.',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^src/(adapters|http|cli|workflow)/|^src/(compose[a-z-]*|config|main)\\.ts$' },
    },
    {
      name: 'one-reader-of-the-environment',
      comment: 'Only config.ts reads process.env, so that the settings are listed in one place; compose.ts and main.ts hand them on.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main|compose[a-z-]*|config)\\.ts$|^src/(cli|http)/' },
      to: { path: '^src/config\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-circular', comment: 'A cycle cannot be read from top to bottom.', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolvable',
      comment: 'An import that cannot be found fails at run time.',
      severity: 'error',
      from: {},
      // vite/client is a file of types only
      to: { couldNotResolve: true, pathNot: '^vite/client$' },
    },
    {
      name: 'no-dev-in-production',
      comment: 'The service must start after `npm ci --omit=dev` of a built checkout; pages are bundled at build time.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/web/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
}
