import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'

/** Whether nginx, and its brotli module, are installed here. */
export const hasNginx = spawnSync('nginx', ['-v']).status === 0
export const hasBrotli = existsSync(BROTLI)

interface Places {
  readonly port: number
  readonly hostPort: number
  readonly store: string
  readonly assets: string
}

/** Starts nginx with the configuration that operators are given, its three lines changed; gives what stops it. */
export async function startNginx({ port, hostPort, store, assets }: Places): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nginx-'))
  const site = readFileSync('lib/host/nginx.conf', 'utf8')
    .replace('server 127.0.0.1:3000;', `server 127.0.0.1:${hostPort};`)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace(/root [^;]*;/, `root ${store};`)
    .replace(/alias [^;]*;/, `alias ${assets};`)
    .replace('# brotli_static on;', hasBrotli ? 'brotli_static on;' : '')
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  )
  const main = [
    hasBrotli ? `load_module ${BROTLI};` : '',
    process.getuid?.() === 0 ? 'user root;' : '',
    `daemon off; pid ${folder}/pid; error_log ${folder}/error.log;`,
    'events {}',
    `http { include /etc/nginx/mime.types; access_log off; ${temporary.join(' ')} include ${folder}/site.conf; }`,
  ]
  writeFileSync(path.join(folder, 'site.conf'), site)
  writeFileSync(path.join(folder, 'nginx.conf'), main.join('\n'))
  const child = spawn('nginx', ['-c', path.join(folder, 'nginx.conf'), '-e', path.join(folder, 'error.log')], {
    stdio: 'inherit',
  })
  for (let tries = 0; tries < 500; tries += 1) {
    if (child.exitCode !== null) throw new Error('nginx has ended.')
    if (await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined)) break
    await setTimeout(20)
  }
  return async () => {
    child.kill('SIGQUIT')
    await once(child, 'exit')
  }
}
