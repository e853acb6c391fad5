import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [
		sveltekit({
			adapter: adapter({ precompress: true }),
			// The few rules that one page adds are not worth a request that delays its first paint.
			inlineStyleThreshold: 1024,
			// Our own guard is stricter (every unsafe method and content type) and answers in French: hooks/same-origin.ts.
			csrf: { trustedOrigins: ['*'] },
			csp: {
				mode: 'nonce',
				directives: {
					'default-src': ['none'],
					'script-src': ['self'],
					'style-src': ['self'],
					// SvelteKit's own route announcer carries one style attribute.
					'style-src-attr': [
						'unsafe-hashes',
						'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='
					],
					'img-src': ['self', 'data:'],
					'font-src': ['self'],
					'connect-src': ['self'],
					'manifest-src': ['self'],
					'object-src': ['none'],
					'base-uri': ['none'],
					'form-action': ['self'],
					'frame-ancestors': ['none']
				}
			}
		})
	],
	// Small scripts that enhance a page without the framework; one of them fetches Chart.js when idle.
	worker: { format: 'es' },
	test: {
		// A test that asserts nothing proves nothing.
		expect: { requireAssertions: true },
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['{src,scripts}/**/*.test.ts'],
					// For a busy machine, and for thousands of random cases in npm run test:long.
					testTimeout: process.env.LONG ? 3_600_000 : 20_000
				}
			},
			{
				extends: true,
				test: {
					name: 'integration',
					environment: 'node',
					include: ['tests/integration/**/*.test.ts'],
					globalSetup: ['tests/support/pg-server.ts'],
					testTimeout: process.env.LONG ? 3_600_000 : 30_000,
					hookTimeout: 60_000
				}
			},
			{
				extends: true,
				test: {
					// The production build over HTTP, without a browser: `npm run build` first.
					name: 'http',
					environment: 'node',
					include: ['tests/http/**/*.test.ts'],
					globalSetup: ['tests/support/pg-server.ts'],
					testTimeout: process.env.LONG ? 3_600_000 : 180_000,
					hookTimeout: 60_000
				}
			}
		]
	}
});
