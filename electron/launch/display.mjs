import { Trouble } from './say.mjs'

/**
 * Refuses to open a window where nobody could see it.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @throws {Trouble}
 */
export function checkDisplay(env = process.env, platform = process.platform) {
  if (platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY) return
  throw new Trouble(
    'there is no display. Start it from a desktop, or on a virtual display: xvfb-run -a npm start',
  )
}
