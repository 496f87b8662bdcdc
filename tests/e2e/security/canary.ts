import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'

/** A neighbour on this computer who notices every attempt to reach it, by TCP or UDP. */
export interface Canary {
  readonly port: number
  /** This computer's own address; `null` without a network, where WebRTC tries nothing. */
  readonly ownAddress: string | null
  /** How often it was reached, with the first bytes of each attempt. */
  readonly tries: readonly string[]
  stop(): Promise<void>
}

export async function startCanary(): Promise<Canary> {
  const tries: string[] = []
  const tcp = createServer((socket) => {
    // Also a connection without a word is a try: that is what a preconnect makes.
    const index = tries.push('tcp') - 1
    socket.once('data', (bytes) => (tries[index] = bytes.toString('latin1').slice(0, 80)))
    socket.on('error', () => socket.destroy())
    socket.end('HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n')
  })
  tcp.listen(0)
  await once(tcp, 'listening')
  const { port } = tcp.address() as AddressInfo
  const udp = createSocket('udp4', () => tries.push('udp'))
  udp.bind(port)
  await once(udp, 'listening')
  return {
    port,
    ownAddress: ownAddress(),
    tries,
    stop: async () => {
      udp.close()
      tcp.close()
      await once(tcp, 'close')
    },
  }
}

function ownAddress(): string | null {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? null
}
