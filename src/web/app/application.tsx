import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import chinese from 'antd/locale/zh_CN'
import { RouterProvider } from 'react-router/dom'
import { Gate } from '../account/gate.tsx'
import { Refused } from '../api/request.ts'
import { useDarkPreference } from './color-scheme.ts'
import { router } from './routes.tsx'
import { themeFor } from './theme.ts'

const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 5_000, retry: (count, error) => !(error instanceof Refused) && count < 2 } },
})

/** The pages with everything around them: data, language, colours, addresses. */
export function Application() {
  const dark = useDarkPreference()
  return (
    <QueryClientProvider client={queryClient}>
      <ConfigProvider locale={chinese} theme={themeFor(dark)} button={{ autoInsertSpace: false }}>
        <App component={false}>
          <Gate>
            <RouterProvider router={router} />
          </Gate>
        </App>
      </ConfigProvider>
    </QueryClientProvider>
  )
}
