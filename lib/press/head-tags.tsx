import type { Metadata, Viewport } from 'next'
import type { ReactElement } from 'react'

/*
 * The head of a page as Next writes it, tag by tag in the same order, for the fields that this site uses. Every other field is an
 * error: what a page says of itself must not get lost only because it is pressed.
 */

type Writers = Readonly<Record<string, (value: never) => readonly ReactElement[]>>

/**
 * The tags of a page's metadata.
 * @throws {Error} for a field that the press does not know
 */
export function toHeadTags(metadata: Metadata): readonly ReactElement[] {
  return write(metadata, METADATA, '')
}

/**
 * The encoding, and what browsers are told about the window.
 * @throws {Error} for a field that the press does not know
 */
export function toViewportTags(viewport: Viewport): readonly ReactElement[] {
  return [
    <meta charSet="utf-8" key="charset" />,
    <meta name="viewport" content="width=device-width, initial-scale=1" key="viewport" />,
    ...write(viewport, VIEWPORT, 'viewport.'),
  ]
}

/** What each field becomes, in the order of the tags. */
function write(values: object, writers: Writers, where: string): readonly ReactElement[] {
  const fields = new Map(Object.entries(values).filter(([, value]) => value !== undefined))
  for (const field of fields.keys())
    if (!Object.hasOwn(writers, field))
      throw new Error(`The press does not know the metadata field \`${where}${field}\`.`)
  return Object.entries(writers).flatMap(([field, toTags]) =>
    fields.has(field) ? toTags(fields.get(field) as never) : [],
  )
}

const METADATA: Writers = {
  title: (title: unknown) => [<title key="title">{textOf(title, 'title')}</title>],
  description: named('description'),
  robots: (robots: object) => [<meta name="robots" content={robotsOf(robots)} key="robots" />],
  alternates: (alternates: object) => write(alternates, ALTERNATES, 'alternates.'),
  openGraph: (openGraph: object) => write(openGraph, OPEN_GRAPH, 'openGraph.'),
  twitter: (twitter: object) => write(twitter, TWITTER, 'twitter.'),
  icons: (icons: object) => write(icons, ICONS, 'icons.'),
}

const VIEWPORT: Writers = {
  themeColor: (colors: readonly { media?: string; color: string }[]) =>
    colors.map(({ media, color }) => (
      <meta name="theme-color" content={color} media={media} key={`${media} ${color}`} />
    )),
}

const ALTERNATES: Writers = {
  canonical: (url: unknown) => [<link rel="canonical" href={textOf(url, 'canonical')} key="canonical" />],
  languages: (languages: Readonly<Record<string, unknown>>) =>
    Object.entries(languages).map(([lang, url]) => (
      <link rel="alternate" hrefLang={lang} href={textOf(url, 'languages')} key={lang} />
    )),
  types: (types: Readonly<Record<string, readonly { url: unknown; title: string }[]>>) =>
    Object.entries(types).flatMap(([type, links]) =>
      links.map(({ url, title }) => (
        <link rel="alternate" type={type} href={textOf(url, 'types')} title={title} key={`${type} ${title}`} />
      )),
    ),
}

const OPEN_GRAPH: Writers = {
  title: property('og:title'),
  description: property('og:description'),
  url: property('og:url'),
  siteName: property('og:site_name'),
  locale: property('og:locale'),
  images: property('og:image'),
  alternateLocale: property('og:locale:alternate'),
  type: property('og:type'),
  publishedTime: property('article:published_time'),
  modifiedTime: property('article:modified_time'),
  authors: property('article:author'),
  section: property('article:section'),
  tags: property('article:tag'),
}

const TWITTER: Writers = {
  card: named('twitter:card'),
  title: named('twitter:title'),
  description: named('twitter:description'),
  images: named('twitter:image'),
}

const ICONS: Writers = {
  icon: (icon: unknown) => [<link rel="icon" href={textOf(icon, 'icon')} key="icon" />],
}

function named(name: string) {
  return (value: unknown) =>
    textsOf(value, name).map((content, at) => <meta name={name} content={content} key={`${name} ${at}`} />)
}

function property(name: string) {
  return (value: unknown) =>
    textsOf(value, name).map((content, at) => <meta property={name} content={content} key={`${name} ${at}`} />)
}

/** Next leaves out what is empty. */
function textsOf(value: unknown, field: string): readonly string[] {
  return (Array.isArray(value) ? value : [value]).map((each) => textOf(each, field)).filter((text) => text !== '')
}

function textOf(value: unknown, field: string): string {
  if (typeof value !== 'string') throw new Error(`The press knows \`${field}\` only as a text.`)
  return value
}

/** `index` and `follow` say what may be done; of the others this site has those with a value. */
function robotsOf(robots: object): string {
  return Object.entries(robots)
    .map(([rule, value]) => {
      if ((rule === 'index' || rule === 'follow') && typeof value === 'boolean') return value ? rule : `no${rule}`
      if (typeof value !== 'string') throw new Error(`The press does not know the metadata field \`robots.${rule}\`.`)
      return `${rule}:${value}`
    })
    .join(', ')
}
