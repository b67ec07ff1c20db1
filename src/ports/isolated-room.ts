/**
 * Builds the room of an isolated program and runs it there, as the first process of its namespace: when it dies, the kernel ends all
 * others. Told: an empty folder, the user, bounds, how many paths it may read, those paths, the program.
 *
 * Its root holds the system's programs, a few devices and what it was given, all read-only. What is not there cannot be read: no data
 * folder, no socket of a database, no home. Rights are given up for good before the program begins.
 */
export const ROOM = `
set -e
for tool in setpriv prlimit chroot mount ip; do command -v $tool >/dev/null || { echo no-tools; exit 1; }; done
room=$1 user=$2 memory=$3 processes=$4 disk=$5 reads=$6
shift 6
if [ -n "$user" ]; then
  uid=$(id -u "$user" 2>/dev/null) && gid=$(id -g "$user") && [ "$uid" != 0 ] || { echo no-user; exit 1; }
  as="--reuid $uid --regid $gid --clear-groups"
fi
ip link set lo up
mount -t tmpfs -o mode=755,size=1m,nosuid,nodev room "$room"
give() {
  if [ -d "$1" ]; then mkdir -p "$room$1"; else mkdir -p "$(dirname "$room$1")"; : > "$room$1"; fi
  mount --rbind "$1" "$room$1"
  mount -o remount,bind,ro,nosuid,nodev "$room$1"
}
mkdir -p "$room/proc" "$room/dev/shm" "$room/tmp"
if [ "$disk" -gt 0 ]; then
  # Before what is given, which may lie in one of them.
  for own in tmp dev/shm; do mount -t tmpfs -o mode=1777,size=$disk,nosuid,nodev,noexec own "$room/$own"; done
fi
for system in /usr /bin /sbin /lib /lib32 /lib64 /libx32 /etc/ld.so.cache /etc/fonts /etc/alternatives; do
  if [ -L "$system" ]; then ln -s "$(readlink "$system")" "$room$system"; elif [ -e "$system" ]; then give "$system"; fi
done
while [ "$reads" -gt 0 ]; do give "$1"; shift; reads=$((reads - 1)); done
mount -t proc -o nosuid,nodev,noexec proc "$room/proc" 2>/dev/null || :
for device in null zero random urandom; do : > "$room/dev/$device"; mount --bind /dev/$device "$room/dev/$device"; done
mount -o remount,ro,mode=755,size=1m,nosuid,nodev "$room"
cd "$room"
prlimit --data=$memory --nproc=$processes --fsize=$disk --core=0 --nofile=1024 \\
  chroot "$room" setpriv $as --inh-caps=-all --ambient-caps=-all --bounding-set=-all --no-new-privs -- "$@"
exit $?
`
