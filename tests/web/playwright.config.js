import { defineConfig } from '@playwright/test';

import { chromium } from '../../scripts/setup.mjs';

/** A real Chromium, as it lies on the machine. A test that fails once has failed: nothing is tried again. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.js',
  outputDir: '../../test-results',
  retries: 0,
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  reporter: 'line',
  use: {
    browserName: 'chromium',
    launchOptions: {
      executablePath: chromium(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  },
});
