import { lazy, type ReactNode, Suspense } from 'react'
import type { ChartCanvasProps } from './chart-canvas.tsx'
import './chart.css'

const ChartCanvas = lazy(async () => ({ default: (await import('./chart-canvas.tsx')).ChartCanvas }))

interface ChartProps extends ChartCanvasProps {
  /** The same figures as a table: for who cannot see the chart, and for copying. */
  readonly children: ReactNode
}

/** A chart with its table behind it; the library that draws is loaded when the first chart is shown. */
export function Chart({ children, ...chart }: ChartProps) {
  return (
    <figure className="chart">
      <Suspense fallback={<div className="chart-space" style={{ height: chart.height }} />}>
        <ChartCanvas {...chart} />
      </Suspense>
      {children}
    </figure>
  )
}
