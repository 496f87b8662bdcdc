import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { NotPossibleHere, type Case, type Proof } from './row'

/** Runs tests of another step, and returns the file with the report of Vitest's JSON reporter. */
export type RunTests = (proof: Proof) => Promise<string>

const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
})
type TestFile = z.infer<typeof reportSchema>['testResults'][number]
type Test = TestFile['assertionResults'][number]

/** Every test of the proofs as a case; the tests have been run when the first case comes. */
export async function* provedCases(
  proofs: readonly Proof[],
  runTests: RunTests,
): AsyncGenerator<Case> {
  for (const proof of proofs) {
    const report: unknown = JSON.parse(readFileSync(await runTests(proof), 'utf8'))
    const { testResults } = reportSchema.parse(report)
    for (const path of proof.files) yield* casesOf(proof, path, testResults)
  }
}

/** A file that cannot be loaded, or has no such test any more, is a case that fails. */
function casesOf({ named }: Proof, path: string, files: readonly TestFile[]): Case[] {
  const file = files.find(({ name }) => name.replaceAll('\\', '/').endsWith(path))
  const meant = (file?.assertionResults ?? []).filter(
    ({ fullName }) => named?.test(fullName) ?? true,
  )
  if (meant.length > 0) return meant.map((test) => caseOf(path, test))
  const run = () => {
    throw new Error(file?.message === undefined || file.message === '' ? 'No test' : file.message)
  }
  return [{ label: path, run }]
}

function caseOf(path: string, { fullName, status, failureMessages }: Test): Case {
  const label = `${path}: ${fullName}`
  const run = () => {
    if (status === 'passed') return
    if (status !== 'failed') throw new NotPossibleHere(`“${fullName}” is skipped`)
    throw new Error(failureMessages?.[0] ?? 'It failed')
  }
  return { label, run }
}
