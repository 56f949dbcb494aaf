import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { type ECharts, type EChartsCoreOption, init, use as register } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useDarkPreference } from '../app/color-scheme.ts'
import { type Ink, readInk } from './ink.ts'

register([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

export interface ChartCanvasProps {
  /** What it shows, in one sentence. */
  readonly label: string
  readonly height: number
  /** Draws with the colours of the page; asked again when they change. Keep it the same function while nothing changes. */
  readonly option: (ink: Ink) => EChartsCoreOption
  /** A point or bar was clicked: the place of its series, and its place in it. */
  readonly pick?: (series: number, place: number) => void
}

/** The drawing itself: sharp at every size and on paper. */
export function ChartCanvas({ label, height, option, pick }: ChartCanvasProps) {
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<ECharts>(null)
  const picked = useRef(pick)
  picked.current = pick
  const dark = useDarkPreference()
  useEffect(() => {
    const element = box.current
    if (!element) return
    const drawn = init(element, null, { renderer: 'svg' })
    chart.current = drawn
    drawn.on('click', ({ seriesIndex, dataIndex }) => picked.current?.(seriesIndex ?? 0, dataIndex))
    const watch = new ResizeObserver(() => drawn.resize())
    watch.observe(element)
    return () => {
      watch.disconnect()
      drawn.dispose()
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours of the page change with the scheme
  useEffect(() => {
    chart.current?.setOption(option(readInk()), { notMerge: true })
  }, [option, dark])
  return <div ref={box} role="img" aria-label={label} style={{ height }} />
}
