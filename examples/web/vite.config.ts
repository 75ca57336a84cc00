import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // Vega is a large piece of its own, which is fetched only where a chart is drawn.
  build: { outDir: 'dist', chunkSizeWarningLimit: 1200 },
});
