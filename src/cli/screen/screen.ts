import { styleText } from 'node:util'

type Style = Parameters<typeof styleText>[0]

/** How a stream shows things: its width, and styles that are only applied when it shows colour. */
export interface Screen {
  readonly colour: boolean
  /** In columns. */
  readonly width: number
  paint(style: Style, text: string): string
}

const WIDTH_OF_A_FILE = 100
const MOST_WIDTH = 120

/** Colour only on a terminal that has it, and not under NO_COLOR; a file or pipe gets plain lines of 100 columns. */
export function screenOf(stream: NodeJS.WriteStream): Screen {
  const colour = stream.isTTY === true && stream.hasColors()
  const width = stream.isTTY ? Math.min(stream.columns || WIDTH_OF_A_FILE, MOST_WIDTH) : WIDTH_OF_A_FILE
  return { colour, width, paint: (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text) }
}
