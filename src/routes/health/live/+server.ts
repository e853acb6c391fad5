/** Is the process alive? Never touches the database. */
export const GET = () => new Response('ok\n', { headers: { 'content-type': 'text/plain' } });
