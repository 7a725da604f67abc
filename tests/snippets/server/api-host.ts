/** The host that every snippet names; during the tests the sandbox answers for it. */
export const API_HOST = 'api.clarifai.com';
