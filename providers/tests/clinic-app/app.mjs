// A clinic app in one file: signs a person in with PKCE, lets them choose a patient's record, and shows it.
//   node app.mjs [address of the realm] [port]
import * as oidc from 'openid-client'
import { createServer } from 'node:http'
import { randomUUID } from 'node:crypto'

const realm = process.argv[2] ?? 'http://localhost:8080/realms/clinic'
const port = Number(process.argv[3] ?? 3000)
const here = `http://127.0.0.1:${port}`
const api = `${realm}/patient-portal/api`
const scope = 'openid launch/patient patient-portal-access patient-portal-api'

// Without TLS only because everything of the demo runs on this machine.
const config = await oidc.discovery(new URL(realm), 'sample-clinic-app', undefined, oidc.None(), {
  execute: [oidc.allowInsecureRequests],
})
const sessions = new Map() // by the cookie: a sign-in under way, then the tokens

createServer(async (request, response) => {
  const url = new URL(request.url, here)
  const id = /sid=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1]
  try {
    if (url.pathname === '/sign-in') await signIn(url, response)
    else if (url.pathname === '/callback') await callback(url, response, sessions.get(id))
    else if (url.pathname === '/') await home(response, sessions.get(id))
    else response.writeHead(404).end()
  } catch (fault) {
    // The person has left, has no record, or the access has ended: the next sign-in tells.
    sessions.delete(id)
    page(response, 403, `<p>${text(fault.error ?? fault.message)}</p><p><a href="/sign-in">Sign in again</a></p>`)
  }
}).listen(port, '127.0.0.1', () => console.log(`The app is at ${here}`))

/** To the realm, which asks whose record it shall be, and does so again with `?switch`. */
async function signIn(url, response) {
  const started = { verifier: oidc.randomPKCECodeVerifier(), state: oidc.randomState(), nonce: oidc.randomNonce() }
  const id = randomUUID()
  sessions.set(id, { started })
  const address = oidc.buildAuthorizationUrl(config, {
    redirect_uri: `${here}/callback`,
    scope,
    code_challenge: await oidc.calculatePKCECodeChallenge(started.verifier),
    code_challenge_method: 'S256',
    state: started.state,
    nonce: started.nonce,
    ...(url.searchParams.has('switch') && { kc_action: 'portal-choose-record' }),
  })
  response.writeHead(302, { location: address.href, 'set-cookie': `sid=${id}; HttpOnly; SameSite=Lax; Path=/` }).end()
}

/** Back from the realm: the code becomes tokens, and `patient` beside them says whose record was chosen. */
async function callback(url, response, session) {
  if (!session?.started) throw new Error('This sign-in was not begun in this browser.')
  const { verifier, state, nonce } = session.started
  session.tokens = await oidc.authorizationCodeGrant(config, url, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
  })
  response.writeHead(302, { location: '/' }).end()
}

async function home(response, session) {
  if (!session?.tokens) return page(response, 200, '<p><a href="/sign-in">Sign in</a></p>')
  const me = await read('/me', session)
  const record = await read(`/patients/${session.tokens.patient}`, session)
  page(response, 200, `
    <p>Signed in as ${text(me.account.name)}</p>
    <h2>${text(me.records[0].name)}, ${text(me.records[0].practice.name)}</h2>
    <pre>${text(JSON.stringify(record, null, 2))}</pre>
    <p><a href="/sign-in?switch">Show another record</a></p>`)
}

/** Access tokens live five minutes. When a refresh is refused, the access has ended or was changed. */
async function read(path, session) {
  const ask = () => oidc.fetchProtectedResource(config, session.tokens.access_token, new URL(api + path), 'GET')
  let answer = await ask().catch((fault) => fault)
  if (answer.status === 401) {
    session.tokens = await oidc.refreshTokenGrant(config, session.tokens.refresh_token)
    answer = await ask()
  }
  if (!answer.ok) throw new Error(`The portal answers ${answer.status}`)
  return answer.json()
}

function page(response, status, content) {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
  response.end(`<!doctype html><html lang="en"><title>Sample clinic app</title><h1>Sample clinic app</h1>${content}`)
}

function text(value) {
  return String(value).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
