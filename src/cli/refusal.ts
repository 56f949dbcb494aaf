/** Usage or input that cannot be used: shown as it stands, one fault a line, and the command ends with exit code 2. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly lines: readonly string[]
  constructor(...lines: readonly [string, ...string[]]) {
    super(lines.join('\n'))
    this.lines = lines
  }
}
