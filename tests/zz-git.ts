import { execFileSync } from 'node:child_process'
import { publishBranch, repairCheckout } from '@/lib/publish/git/publish-branch'
const remote = process.argv[2]!, home = process.argv[3]!, file = process.argv[4]!
const source = { remote, branch: 'main', folder: '', pollSeconds: 300, home, checkout: home + '/checkout' }
const t = async (l: string, f: () => Promise<unknown>) => { const s = performance.now(); await f(); console.log(l, (performance.now() - s).toFixed(0), 'ms') }
await t('first', () => publishBranch(source))
await t('repair', () => repairCheckout(source))
const git = (args: string[], input?: string) => execFileSync('git', ['--git-dir', remote, '-c', 'user.name=t', '-c', 'user.email=t@e', ...args], { encoding: 'utf8', input, env: { ...process.env, GIT_INDEX_FILE: home + '/bench-index' } }).trim()
git(['read-tree', 'main'])
for (let i = 0; i < 6; i++) {
  const blob = git(['hash-object', '-w', '--stdin'], 'new ' + i + Math.random())
  git(['update-index', '--add', '--cacheinfo', `100644,${blob},${file}`])
  const commit = git(['commit-tree', git(['write-tree']), '-p', 'main', '-m', 'x']); git(['update-ref', 'refs/heads/main', commit])
  const c = process.cpuUsage()
  await t('one', async () => console.log((await publishBranch(source)).changed.length))
}
await t('nothing', () => publishBranch(source))
