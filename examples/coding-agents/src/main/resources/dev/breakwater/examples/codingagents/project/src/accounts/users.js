const users = [];

export function save(user) {
  const saved = { id: users.length + 1, ...user };
  users.push(saved);
  console.log(`saved user ${saved.id}`);
  return saved;
}
