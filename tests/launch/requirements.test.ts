import { expect, test } from 'vitest'
import { checkDisplay } from '../../electron/launch/display.mjs'
import { checkLibraries } from '../../electron/launch/libraries.mjs'
import { checkNode, satisfies } from '../../electron/launch/node-version.mjs'
import { sandboxArguments } from '../../electron/launch/sandbox.mjs'
import { aptCommand, debianPackages } from '../../electron/launch/system-packages.mjs'
import { temporaryFolder, writeFiles } from './temporary-folder'

function lddPrints(stdout: string, code = 0) {
  return () => Promise.resolve({ code, stdout, stderr: '', gaveUp: false })
}

test('no display: the sentence has the command', () => {
  expect(() => checkDisplay({}, 'linux')).toThrow(/no display.*xvfb-run -a npm start/)
  expect(() => checkDisplay({ DISPLAY: ':0' }, 'linux')).not.toThrow()
  expect(() => checkDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).not.toThrow()
  expect(() => checkDisplay({}, 'darwin')).not.toThrow()
})

test('missing libraries: the sentence names them and the command', async () => {
  const ldd = lddPrints(
    '\tlinux-vdso.so.1 (0x00007ffc)\n\tlibgtk-3.so.0 => not found\n\tlibnss3.so => /lib/libnss3.so (0x1)\n\tlibasound.so.2 => not found\n',
  )
  const check = checkLibraries('/electron', { platform: 'linux', ldd, packages: ['libgtk-3-0'] })
  await expect(check).rejects.toThrow(
    /libgtk-3\.so\.0, libasound\.so\.2\. Run: .*apt-get install -y libgtk-3-0$/,
  )
  const elsewhere = checkLibraries('/electron', { platform: 'linux', ldd, packages: undefined })
  await expect(elsewhere).rejects.toThrow(/Install the packages of your system/)
})

test('no missing library, or no ldd: nothing to say', async () => {
  await checkLibraries('/electron', {
    platform: 'linux',
    ldd: lddPrints('\tlibc.so.6 => /lib/libc.so.6 (0x1)\n'),
  })
  await checkLibraries('/electron', { platform: 'linux', ldd: lddPrints('', 127) })
  await checkLibraries('/electron', { platform: 'win32', ldd: lddPrints('\tx => not found\n') })
})

test.each([
  ['20.19.0', true],
  ['20.20.2', true],
  ['20.18.3', false],
  ['21.7.0', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['24.0.0', true],
  ['9.11.2', false],
])('Node %s: %s', (version, isEnough) => {
  expect(satisfies(version, '^20.19.0 || >=22.12.0')).toBe(isEnough)
})

test('a Node that is too old: the sentence has both versions and the command', () => {
  const root = temporaryFolder()
  writeFiles(root, { 'package.json': '{"engines":{"node":">=20.19.0"}}' })
  expect(() => checkNode(root, '18.0.0')).toThrow(/18\.0\.0.*>=20\.19\.0.*nvm install/)
})

test('the packages have the names of the release', () => {
  const names = (release: string) => debianPackages({ withDisplay: true, release })
  expect(names('ID=debian\nVERSION_ID="12"\n')).toEqual(
    expect.arrayContaining(['xvfb', 'libgtk-3-0']),
  )
  expect(names('ID=debian\nVERSION_ID="13"\n')).toContain('libgtk-3-0t64')
  expect(names('PRETTY_NAME="Debian GNU/Linux forky/sid"\nID=debian\n')).toContain('libgtk-3-0t64')
  expect(names('ID=ubuntu\nID_LIKE=debian\nVERSION_ID="22.04"\n')).toContain('libasound2')
  expect(names('ID=ubuntu\nID_LIKE=debian\nVERSION_ID="24.04"\n')).toContain('libasound2t64')
  expect(names('ID=fedora\nVERSION_ID=42\n')).toBeUndefined()
  expect(
    debianPackages({ withDisplay: false, release: 'ID=debian\nVERSION_ID="12"\n' }),
  ).not.toContain('xvfb')
})

test('the command asks for root only where it must', () => {
  expect(aptCommand(['xvfb'], 0)).toBe('apt-get update && apt-get install -y xvfb')
  expect(aptCommand(['xvfb'], 1000)).toBe('sudo apt-get update && sudo apt-get install -y xvfb')
})

test('the sandbox is switched off for root alone', () => {
  const kernel = () => undefined
  expect(sandboxArguments('/x/electron', { platform: 'linux', uid: 0, kernel })).toEqual([
    '--no-sandbox',
  ])
  expect(sandboxArguments('/x/electron', { platform: 'linux', uid: 1000, kernel })).toEqual([])
  expect(sandboxArguments('/x/electron', { platform: 'darwin', uid: 0, kernel })).toEqual([])
})

test('a system that forbids the sandbox: the sentence has the command', () => {
  const kernel = (setting: string) =>
    setting === 'apparmor_restrict_unprivileged_userns' ? '1' : undefined
  expect(() => sandboxArguments('/x/electron', { platform: 'linux', uid: 1000, kernel })).toThrow(
    /sudo chown root:root '\/x\/chrome-sandbox' && sudo chmod 4755/,
  )
})
