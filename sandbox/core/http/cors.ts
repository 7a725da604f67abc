import type {MiddlewareHandler} from 'hono';

/**
 * Lets pages of every origin call the sandbox: the keys are in a header that a
 * page must know, never in a cookie.
 */
export const CROSS_ORIGIN = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'X-Request-Id, Allow, Retry-After',
};

/** Answers a browser's question whether a page may call. */
export const allowCrossOrigin: MiddlewareHandler = async ({req}, next) => {
  if (!req.header('Access-Control-Request-Method')) {
    return next();
  }
  const headers = {
    ...CROSS_ORIGIN,
    'Access-Control-Allow-Methods': 'GET, POST, PATCH, DELETE',
    'Access-Control-Allow-Headers':
      req.header('Access-Control-Request-Headers') ??
      'Authorization, Content-Type',
    'Access-Control-Max-Age': '600',
    // A site on the web that its reader has pointed to the sandbox on this machine.
    ...(req.header('Access-Control-Request-Private-Network') && {
      'Access-Control-Allow-Private-Network': 'true',
    }),
  };
  return new Response(null, {status: 204, headers});
};
