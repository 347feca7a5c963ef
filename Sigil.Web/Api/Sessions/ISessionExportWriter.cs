// SPDX-License-Identifier: Apache-2.0

using System.IO.Pipelines;
using Sigil.Domain.Channels;

namespace Sigil.Web.Api.Sessions;

/// <summary>Writes a session to take away, turn by turn.</summary>
internal interface ISessionExportWriter
{
    string ContentType { get; }

    /// <summary>What the file's name ends with, without the dot.</summary>
    string Extension { get; }

    Task WriteAsync(SessionExport export, DateTimeOffset now, PipeWriter output, CancellationToken cancellationToken);
}
