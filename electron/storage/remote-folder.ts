import { readFileSync } from 'node:fs'
import { isInside } from './safe-path'

const remoteKinds = [
  'nfs',
  'nfs4',
  'cifs',
  'smb3',
  'smbfs',
  '9p',
  'afs',
  'ceph',
  'glusterfs',
  'vboxsf',
  'virtiofs',
  'drvfs',
]

/**
 * Whether a folder lies on a disk of which the system does not hear what others write: a network
 * drive, or one that another program puts there.
 */
export function isRemote(root: string): boolean {
  if (process.platform === 'win32') return root.startsWith('\\\\')
  return isOnRemoteMount(root, mountsOfSystem())
}

/** @param mounts as in `/proc/self/mounts` (Linux, proc_mounts(5)). */
export function isOnRemoteMount(root: string, mounts: string): boolean {
  const around = mounts
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap(([, place, kind]) => (place && kind ? [{ place: unescape(place), kind }] : []))
    .filter(({ place }) => isInside(place, root))
  // Of two at one place the later one hides the other.
  const [nearest] = around.reverse().sort((one, other) => other.place.length - one.place.length)
  return nearest !== undefined && isRemoteKind(nearest.kind)
}

function isRemoteKind(kind: string): boolean {
  return remoteKinds.includes(kind) || kind === 'fuse' || kind.startsWith('fuse.')
}

/** Blanks and the like are written as three octal digits there. */
function unescape(place: string): string {
  return place.replace(/\\([0-7]{3})/g, (_, digits: string) =>
    String.fromCharCode(parseInt(digits, 8)),
  )
}

function mountsOfSystem(): string {
  try {
    return readFileSync('/proc/self/mounts', 'utf8')
  } catch {
    return ''
  }
}
