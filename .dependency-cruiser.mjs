// The layers of docs/ARCHITECTURE: case ← text ← each stage ← trace.ts ← shells. Whatever in src is not named here is a shell.
const STAGES = '(ingest|segment|shortlist|align|lineage|attribute|change|corroborate)';
const READERS = '(report|exchange|release)';
const TEST = '[.]test[.]ts$';

const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  comment: `imports only ${allowed} of ours`,
  from: { path: from, pathNot: TEST },
  to: { path: '^src/', pathNot: `^src/${allowed}` },
});

export default {
  forbidden: [
    only('case-is-alone', '^src/case/', '(case)/'),
    only('text-over-case', '^src/text/', '(case|text)/'),
    only('stages-apart', `^src/${STAGES}/`, '(case|text|$1)/'),
    only(
      'trace-and-compare-call-stages',
      '^src/(trace|compare|read-reports|read-stories|second-reader)[.]ts$',
      `((case|text|${STAGES})/|read-(reports|stories)[.]ts$)`,
    ),
    only('readers-read-the-case', `^src/${READERS}/`, '(case|text|$1)/'),
    only('web-knows-the-case', '^src/web/', '(case|web)/'),
    {
      name: 'web-types-only',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^src/case/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'cli-on-top',
      severity: 'error',
      comment: 'nothing imports the command line or the package entry',
      from: { path: '^src/', pathNot: `^src/cli/|${TEST}` },
      to: { path: '^src/(cli/|index[.]ts$)' },
    },
    {
      name: 'server-over-store',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(cli|server)/|${TEST}` },
      to: { path: '^src/server/' },
    },
    {
      name: 'pure-no-node',
      severity: 'error',
      comment: 'a stage reads no file, clock or process: shells pass these in',
      from: {
        path: `^src/((case|text|${STAGES})/|(trace|compare|read-reports|read-stories|second-reader)[.]ts$)`,
        pathNot: TEST,
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'release-only-crypto',
      severity: 'error',
      comment:
        'signatures and hashes come from node:crypto; files, the clock and chance from shells (docs/DESIGN, Proof)',
      from: { path: '^src/release/', pathNot: TEST },
      to: { dependencyTypes: ['core'], pathNot: '^crypto$' },
    },
    {
      name: 'web-runs-in-a-browser',
      severity: 'error',
      comment: 'the page reads nothing of ours but types, nothing of Node',
      from: { path: '^src/web/' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'ships-what-it-imports',
      severity: 'error',
      comment: 'what src/web imports is bundled into dist-web',
      from: { path: '^src/', pathNot: `^src/web/|${TEST}` },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: '/@types/' },
    },
    {
      name: 'no-tests-in-code',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST },
      to: { path: `${TEST}|^test/` },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true, // types cross layers too
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node'],
    },
  },
};
