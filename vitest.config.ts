import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { decorator: { legacy: true } },
  test: {
    include: ['{shared,subgraphs,gateway,test,bench}/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'dist/**'],
    setupFiles: ['reflect-metadata'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
