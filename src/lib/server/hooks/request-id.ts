import type { Handle } from '@sveltejs/kit/hooks';
import { randomUUID } from 'node:crypto';
import { currentRequest } from '../log.ts';

/** Names each request, so that its lines in the log can be read together. */
export const nameRequest: Handle = ({ event, resolve }) =>
	currentRequest.run(randomUUID(), () => resolve(event));
