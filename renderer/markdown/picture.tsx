import { useState } from 'react'
import { pictureAddress } from '../../shared/markdown/pictures'
import { say } from '../../shared/words/words'
import { useSurroundings } from './surroundings'

/** A picture of the notebook. Where it cannot be shown, its words and its name stand in its place. */
export function Picture({ name, words }: { readonly name: string; readonly words: string }) {
  const { from } = useSurroundings()
  const [isMissing, setMissing] = useState(false)
  if (isMissing) return <NoPicture words={words} why={say('notes:markdown.noPicture', { name })} />
  return (
    <img
      className="markdown-picture"
      src={pictureAddress(from, name)}
      alt={words}
      loading="lazy"
      decoding="async"
      draggable={false}
      onError={() => {
        setMissing(true)
      }}
    />
  )
}

/** A picture from elsewhere is never loaded: whoever keeps it would learn who reads, and when. */
export function FarPicture({
  address,
  words,
}: {
  readonly address: string
  readonly words: string
}) {
  return <NoPicture words={words} why={say('notes:markdown.farPicture', { address })} />
}

function NoPicture({ words, why }: { readonly words: string; readonly why: string }) {
  return (
    <span className="markdown-no-picture">
      {words !== '' && <span>{words} </span>}
      <span className="markdown-why">{why}</span>
    </span>
  )
}
