// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Api.Audit;

/// <summary>Writes entries of the audit log, one line for each.</summary>
internal interface IAuditRowWriter
{
    string ContentType { get; }

    /// <summary>What the file's name ends with, without the dot.</summary>
    string Extension { get; }

    /// <summary>The first line, or nothing.</summary>
    string Head { get; }

    /// <summary>An entry's line with its end.</summary>
    string Line(AuditEntryView entry);
}
