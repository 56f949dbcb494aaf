/** A prompt of prompts/: its two messages with {inputs} to fill in, and the digest by which a draft names it. */
export interface Prompt {
  readonly system: string
  readonly user: string
  readonly hash: string
}

const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/u
const DIVIDER = '\n===\n'

/**
 * Reads a prompt file: front matter, system message, a line of ===, user message.
 * @throws {Error} when the divider is missing: a fault of the installation
 */
export function parsePrompt(source: string, hash: string): Prompt {
  const [system, user, ...rest] = source.replace(FRONT_MATTER, '').split(DIVIDER)
  if (system === undefined || user === undefined || rest.length > 0)
    throw new Error('Cannot read prompt: expected one line "===" between its two messages')
  return { system: system.trim(), user: user.trim(), hash }
}

/** The user message with its inputs in place. One pass, so that an input which holds braces is not read as another input. */
export function fillPrompt(prompt: Prompt, inputs: Readonly<Record<string, string>>): string {
  return prompt.user.replace(/\{([a-z]+)\}/gu, (mark, name: string) => inputs[name] ?? mark)
}
