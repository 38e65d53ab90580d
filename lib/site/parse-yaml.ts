import { CORE_SCHEMA, YAMLException, load } from 'js-yaml'

/** A syntax fault in YAML, with its 1-based place in the given text. */
export class YamlSyntaxError extends Error {
  constructor(
    message: string,
    readonly line: number,
    readonly column: number,
  ) {
    super(message)
    this.name = 'YamlSyntaxError'
  }
}

/**
 * Parses untrusted YAML: core schema (dates stay strings, `yes` is a string), no aliases, at most 20 levels deep.
 * Those limits stop alias bombs and deep nesting; js-yaml itself is linear in the number of keys.
 * @throws {YamlSyntaxError}
 */
export function parseYaml(text: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA, maxAliases: 0, maxDepth: 20 })
  } catch (error) {
    if (error instanceof YAMLException) {
      // Nothing but blanks and comments is no fault.
      if (error.reason.includes('input is empty')) return undefined
      throw new YamlSyntaxError(error.reason, (error.mark?.line ?? 0) + 1, (error.mark?.column ?? 0) + 1)
    }
    throw error
  }
}
