/** What stands for one step up, in the encodings and platform forms that are known. */
const ups = [
  ...['..', '%2e%2e', '.%2e', '%2e.', '%252e%252e', '%c0%ae%c0%ae', '..;', '..\u0000', '．．'],
  ...['\u2025', '.. ', ' ..', '..\t', '....', '...', '.\u200b.', '..%00', '%u002e%u002e', '..:'],
]
const separators = ['/', '\\', '%2f', '%5c', '//', '\\\\', '%252f', '/./', '\u2215', '\uff0f']
const prefixes = ['', '/', './', 'attachments/', 'attachments/../', 'notes/deep/']
const roots = [
  ...[
    '/',
    '//',
    '///',
    '\\',
    '\\\\',
    'C:\\',
    'C:/',
    'C:',
    '\\\\?\\C:\\',
    '\\\\.\\',
    '~/',
    '~root/',
  ],
  ...['file:///', 'file://localhost/', 'app://local/', 'attache-file://picture/', '%2f', '%5c%5c'],
  ...[
    '//server/share/',
    '\\\\server\\share\\',
    'smb://server/',
    'http://127.0.0.1/',
    '/proc/self/root/',
  ],
]

/**
 * Ways out of a folder, as one may write them in a link, a name or a path.
 * @param beside a file beside the folder.
 * @param far a file from the top of the disk.
 */
export function climbs(beside: string, far: string): string[] {
  const steps = ups.flatMap((up) => separators.map((separator) => up + separator))
  return [
    ...prefixes.flatMap((prefix) => steps.map((step) => prefix + step + beside)),
    ...steps.flatMap((step) => [2, 8].map((times) => step.repeat(times) + far)),
    ...roots.map((root) => root + far),
    ...roots.map((root) => `attachments/${root}${far}`),
  ]
}
