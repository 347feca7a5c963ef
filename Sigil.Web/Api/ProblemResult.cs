// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Web.Hosting.Problems;

namespace Sigil.Web.Api;

/// <summary>Answers with the failure, in the form that clients of the address expect.</summary>
internal sealed class ProblemResult(SigilError error) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => ProblemWriter.WriteAsync(
        httpContext, error, items: error.Faults.Count > 0 ? [.. error.Faults.Select(fault => new ProblemItem(fault.Field.Length > 0 ? fault.Field : null, fault.Message))] : null);
}
