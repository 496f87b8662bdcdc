import type { Input, Output } from '../../../shared/ipc/contract'
import type { Client } from './client'

export const text = [
  'Envoys before the deadline',
  'The envoy telephoned Beijing on 10 February. Nobody in Washington said so.',
  'A second call went to Moscow three days later.',
].join('\n\n')

/** A source with the text above. */
export async function addSource(
  client: Client,
  fields: Partial<Input<'sources.create'>['fields']> = {},
): Promise<string> {
  const { path } = await client.ask('sources.create', {
    fields: { title: 'Envoys before the deadline', ...fields },
    key: 'rao2021envoys',
    text,
    from: 'pasted text',
  })
  return path
}

/** A passage over words that stand in the source. */
export async function mark(
  client: Client,
  source: string,
  words: string,
): Promise<Output<'passages.create'>> {
  const { record } = await client.ask('sources.read', { path: source })
  const start = record.body.indexOf(words)
  return client.ask('passages.create', { source, start, end: start + words.length })
}

/** Replaces the body of a record as an editor would. */
export async function type(client: Client, path: string, body: string) {
  const { fileSha256 } = await client.ask('records.read', { path })
  return client.ask('records.save', { path, body, baseSha256: fileSha256 })
}
