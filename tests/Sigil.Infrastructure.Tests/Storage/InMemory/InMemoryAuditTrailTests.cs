// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Auditing;
using Sigil.Testing;
using Sigil.Testing.Contracts;
using Sigil.Testing.InMemory;

namespace Sigil.Infrastructure.Tests.Storage.InMemory;

public sealed class InMemoryAuditTrailTests : AuditTrailContract
{
    protected override IAuditTrail Audit { get; } = new InMemoryAuditTrail(new ManualTime(Sample.Now));
}

public sealed class InMemoryAuditQueryTests : AuditQueryContract
{
    private readonly InMemoryAuditTrail _audit;

    public InMemoryAuditQueryTests() => _audit = new InMemoryAuditTrail(Time);

    protected override IAuditTrail Audit => _audit;
}
