import { TomlError } from 'smol-toml'
import { YamlSyntaxError } from '@/lib/site/parse-yaml'
import type { Block } from './front-matter-block'
import { FrontMatterError } from './front-matter-error'

/** Runs a parser on a block; what it says of the block is told as a place in the file. @throws {FrontMatterError} */
export function runGuarded<T>(block: Block, run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof YamlSyntaxError) throw yamlError(block, error)
    if (error instanceof TomlError) {
      const message = error.message.split('\n')[0] ?? 'Invalid TOML'
      throw new FrontMatterError(
        'toml-syntax',
        `${message}.`,
        'Texts stand in quotes, lists in [ ].',
        block.line + error.line - 1,
        error.column,
      )
    }
    if (error instanceof SyntaxError) {
      throw new FrontMatterError(
        'json-syntax',
        `${error.message}.`,
        'Names and texts stand in double quotes; no comma after the last field.',
        block.line,
      )
    }
    throw error
  }
}

function yamlError(block: Block, error: YamlSyntaxError): FrontMatterError {
  const written = block.raw.split('\n')[error.line - 1] ?? ''
  return new FrontMatterError(
    'yaml-syntax',
    `${sentence(error.message)}.`,
    yamlRemedy(written, error.message),
    block.line + error.line - 1,
    error.column,
  )
}

function yamlRemedy(written: string, message: string): string {
  if (/^\s*\t/.test(written)) return 'Indent with blanks, not with tabs.'
  if (/duplicate/i.test(message)) return 'Keep one of the two fields.'
  if (/alias|anchor/i.test(message))
    return 'Write the value out; & and * are not used here. A text that begins with one of them needs quotes.'
  if (/^\s*[\w-]+:\s+[^"'\s].*(:\s|\s#)/.test(written)) return 'Put the value in quotes: it contains a colon or #.'
  if (/^\s*(- )?[\w-]*:?\s*[@`%&*!|>[\]{}]/.test(written))
    return 'Put the value in quotes: it begins with a sign that means something in YAML.'
  return 'Check quotes and indentation on this line and the one before.'
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
