import type {MiddlewareHandler} from 'hono';

/**
 * Lets pages of every origin call the sandbox: the keys are in a header that a
 * page must know, never in a cookie.
 */
export const allowCrossOrigin: MiddlewareHandler = async (context, next) => {
  const {req} = context;
  context.header('Access-Control-Allow-Origin', '*');
  context.header('Access-Control-Expose-Headers', 'X-Request-Id, Allow');
  const isPreflight =
    req.method === 'OPTIONS' && req.header('Access-Control-Request-Method');
  if (!isPreflight) {
    return next();
  }
  context.header('Access-Control-Allow-Methods', 'GET, POST, PATCH, DELETE');
  context.header(
    'Access-Control-Allow-Headers',
    req.header('Access-Control-Request-Headers') ??
      'Authorization, Content-Type',
  );
  context.header('Access-Control-Max-Age', '600');
  if (req.header('Access-Control-Request-Private-Network')) {
    // A site on the web that its reader has pointed to the sandbox on this machine.
    context.header('Access-Control-Allow-Private-Network', 'true');
  }
  return context.body(null, 204);
};
