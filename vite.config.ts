import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The pages, built into dist/web; `vite` alone serves them while developing, with the API of a service on port 3000. */
export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  build: { outDir: '../../dist/web', emptyOutDir: true, chunkSizeWarningLimit: 800 },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
})
