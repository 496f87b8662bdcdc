/**
 * Everything in a document that makes a browser ask the network for something, each for an address
 * of its own. `base` is the address of the neighbour who is not to be reached.
 */
export function beaconMarkup(base: string): string {
  let count = 0
  const to = (kind: string) => `${base}/${String(++count)}-${kind}`
  return `
    <link rel="stylesheet" href="${to('stylesheet')}">
    <link rel="icon" href="${to('icon')}">
    <link rel="apple-touch-icon" href="${to('touch-icon')}">
    <link rel="preload" as="image" href="${to('preload')}">
    <link rel="modulepreload" href="${to('modulepreload')}">
    <link rel="prefetch" href="${to('prefetch')}">
    <link rel="prerender" href="${to('prerender')}">
    <link rel="preconnect" href="${to('preconnect')}">
    <link rel="dns-prefetch" href="${to('dns-prefetch')}">
    <link rel="manifest" href="${to('manifest')}">
    <link rel="import" href="${to('import')}">
    <link rel="search" type="application/opensearchdescription+xml" href="${to('search')}">
    <style>
      @import url("${to('css-import')}");
      @font-face { font-family: beacon; src: url("${to('css-font')}"); }
      body { background: url("${to('css-background')}"); font-family: beacon; }
      li { list-style-image: url("${to('css-list')}"); }
      p { cursor: url("${to('css-cursor')}"), auto; border-image: url("${to('css-border')}") 1; }
      p::before { content: url("${to('css-content')}"); }
      p { mask: url("${to('css-mask')}"); filter: url("${to('css-filter')}#f"); }
      p { background: image-set(url("${to('css-image-set')}") 1x); }
    </style>
    <p style="background: url('${to('style-attribute')}')">text</p><ul><li>item</li></ul>
    <img src="${to('img')}">
    <img srcset="${to('srcset')} 1x">
    <img src="${to('img-lazy')}" loading="lazy">
    <picture><source srcset="${to('picture')}"><img></picture>
    <video src="${to('video')}" poster="${to('poster')}" autoplay muted></video>
    <video><source src="${to('video-source')}"><track default src="${to('track')}"></video>
    <audio src="${to('audio')}" autoplay muted></audio>
    <input type="image" src="${to('input-image')}">
    <iframe src="${to('iframe')}"></iframe>
    <iframe srcdoc="<img src='${to('srcdoc-img')}'>"></iframe>
    <frameset><frame src="${to('frame')}"></frameset>
    <object data="${to('object')}"></object>
    <embed src="${to('embed')}">
    <script src="${to('script')}"></script>
    <script type="module" src="${to('module')}"></script>
    <script type="importmap">{"imports":{"a":"${to('importmap')}"}}</script>
    <svg>
      <image href="${to('svg-image')}" />
      <use href="${to('svg-use')}#a" />
      <script href="${to('svg-script')}"></script>
      <filter id="f"><feImage href="${to('svg-fe-image')}" /></filter>
      <rect width="9" height="9" filter="url(#f)" fill="url(${to('svg-paint')}#p)" />
      <foreignObject><img src="${to('svg-foreign')}"></foreignObject>
    </svg>
    <table background="${to('table')}"><tr><td background="${to('cell')}">cell</td></tr></table>
    <body background="${to('body')}">
    <math><mtext><img src="${to('math-img')}"></mtext></math>
    <a id="ping" href="#here" ping="${to('ping')}">ping</a>
    <form id="form" action="${to('form')}"><input name="a" value="b"></form>
    <button form="form" formaction="${to('formaction')}">send</button>
    <meta http-equiv="refresh" content="2; url=${to('refresh')}">
    <meta http-equiv="Content-Security-Policy-Report-Only" content="default-src 'none'; report-uri ${to('report')}">
    <base href="${base}/base/">
    <img src="relative-to-base">
  `
}

/** The same for what a script can do, as its text; `peer` is the neighbour for WebRTC. */
export function beaconScript(base: string, peer: string): string {
  return `
    const base = ${JSON.stringify(base)}
    const tries = {
      fetch: () => fetch(base + '/fetch'),
      noCors: () => fetch(base + '/no-cors', { mode: 'no-cors' }),
      keepalive: () => fetch(base + '/keepalive', { method: 'POST', keepalive: true, body: 'x' }),
      xhr: () => { const x = new XMLHttpRequest(); x.open('GET', base + '/xhr'); x.send() },
      beacon: () => navigator.sendBeacon(base + '/beacon', 'x'),
      events: () => new EventSource(base + '/events'),
      socket: () => new WebSocket(base.replace('http', 'ws') + '/socket'),
      transport: () => new WebTransport(base.replace('http:', 'https:') + '/transport'),
      worker: () => new Worker(base + '/worker'),
      shared: () => new SharedWorker(base + '/shared'),
      module: () => import(base + '/dynamic'),
      image: () => { new Image().src = base + '/image' },
      font: () => new FontFace('b', 'url(' + base + '/font)').load(),
      popup: () => window.open(base + '/popup'),
      preconnect: () => {
        const link = document.createElement('link')
        link.rel = 'preconnect'
        link.href = base + '/script-preconnect'
        document.head.append(link)
      },
      stun: () => call('stun:${peer}'),
      turn: () => call('turn:${peer}?transport=tcp'),
      click: () => document.getElementById('ping').click(),
    }
    async function call(urls) {
      const peer = new RTCPeerConnection({ iceServers: [{ urls, username: 'u', credential: 'c' }] })
      peer.createDataChannel('beacon')
      await peer.setLocalDescription(await peer.createOffer())
      await new Promise((done) => {
        peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && done()
      })
    }
    // The last two leave the page, if anything can.
    window.finished = Promise.allSettled(
      Object.entries(tries).map(async ([name, tryIt]) => [name, String(await tryIt())]),
    )
  `
}
