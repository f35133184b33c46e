; made by scripts/names_kernels.py from 24a30a62b0cae2a0763f

@switch.table.read = internal unnamed_addr constant [4 x double] [double 5.000000e-01, double 0.000000e+00, double 1.800000e+00, double 4.000000e+00], align 8

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i32 @politburo_look(ptr noalias writeonly captures(none) %retptr, ptr noalias writeonly captures(none) %excinfo, ptr readonly captures(none) %arg.I, ptr readonly captures(none) %arg.F, ptr readonly captures(none) %arg.Q, ptr readonly captures(none) %arg.QF, ptr readonly captures(none) %arg.spaces, ptr readonly captures(none) %arg.keys, ptr readonly captures(none) %arg.starts, ptr readonly captures(none) %arg.persons, ptr readonly captures(none) %arg.costs, ptr captures(none) initializes((1118912, 1118936)) %arg.W, ptr captures(none) %arg.WF, ptr captures(none) %arg.OUT, ptr captures(none) %arg.COST) local_unnamed_addr #0 {
entry:
  %.206 = alloca i64, align 8
  store i64 0, ptr %.206, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.1115 = alloca i64, align 8
  store i64 0, ptr %.1115, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.1156 = alloca i64, align 8
  store i64 0, ptr %.1156, align 8
  %excinfo.3 = alloca ptr, align 8
  store ptr null, ptr %excinfo.3, align 8
  %.1470 = alloca i64, align 8
  store i64 0, ptr %.1470, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.1883 = alloca i64, align 8
  store i64 0, ptr %.1883, align 8
  %excinfo.6 = alloca ptr, align 8
  store ptr null, ptr %excinfo.6, align 8
  %.62 = getelementptr i8, ptr %arg.W, i64 1118912
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(24) %.62, i8 0, i64 24, i1 false)
  %.197 = load i64, ptr %arg.Q, align 8
  store i64 0, ptr %.206, align 8
  %.210 = call i32 @paths(ptr nonnull %.206, ptr nonnull %excinfo.1, ptr %arg.I, ptr %arg.F, ptr nonnull %arg.Q, ptr %arg.QF, i64 %.197, ptr %arg.W, ptr %arg.WF, i64 0)
  br label %B142.endif

common.ret:                                       ; preds = %B2310, %B1318, %B248
  ret i32 0

B248:                                             ; preds = %B142.endif.1, %B142.endif
  store i64 -1, ptr %retptr, align 8
  br label %common.ret

B392.preheader:                                   ; preds = %B140.2
  %xtraiter = and i64 %.220.1, 3
  %unroll_iter = and i64 %.220.1, 9223372036854775804
  %scevgep106 = getelementptr i8, ptr %arg.W, i64 1099032
  %scevgep111 = getelementptr i8, ptr %arg.W, i64 1098816
  %0 = mul nuw nsw i64 %xtraiter, 18
  %scevgep117 = getelementptr i8, ptr %arg.W, i64 1118456
  %scevgep123 = getelementptr i8, ptr %arg.W, i64 1098776
  br label %B392

B392:                                             ; preds = %B2264, %B392.preheader
  %tried.2.0 = phi i64 [ %.625, %B2264 ], [ 0, %B392.preheader ]
  %kept.5.0 = phi i64 [ %kept.6.2, %B2264 ], [ 0, %B392.preheader ]
  %first.2.0 = phi float [ %.542.first.2.0, %B2264 ], [ 0.000000e+00, %B392.preheader ]
  %1 = icmp slt i64 %.220.1, 1
  br i1 %1, label %B2310, label %B426.if.preheader

B426.if.preheader:                                ; preds = %B392
  %2 = icmp ult i64 %.220.1, 4
  br i1 %2, label %B426.if.epil.preheader, label %B426.if.preheader98

B426.if.preheader98:                              ; preds = %B426.if.preheader
  br label %B426.if

B442:                                             ; preds = %B426.if
  %sunkaddr = mul i64 %.400469471, 4
  %sunkaddr130 = getelementptr i8, ptr %arg.WF, i64 %sunkaddr
  %sunkaddr131 = getelementptr i8, ptr %sunkaddr130, i64 8192
  %.445 = load float, ptr %sunkaddr131, align 4
  %3 = getelementptr float, ptr %arg.WF, i64 %path.2.1473
  %.449 = getelementptr i8, ptr %3, i64 8192
  %.450 = load float, ptr %.449, align 4
  %.451 = fcmp olt float %.445, %.450
  br i1 %.451, label %B534, label %B620

B534:                                             ; preds = %B426.if, %B442
  %scevgep110 = getelementptr i8, ptr %lsr.iv, i64 -216
  %.474 = load i64, ptr %scevgep110, align 8
  %.475 = icmp eq i64 %.474, 0
  %spec.select = select i1 %.475, i64 %.400469471, i64 %path.2.1473
  br label %B620

B620:                                             ; preds = %B534, %B442
  %path.3.2 = phi i64 [ %path.2.1473, %B442 ], [ %spec.select, %B534 ]
  %4 = add i64 %.400469471, 2
  %.436.1 = icmp slt i64 %path.3.2, 0
  br i1 %.436.1, label %B534.1, label %B442.1

B442.1:                                           ; preds = %B620
  %sunkaddr132 = mul i64 %.400469471, 4
  %sunkaddr133 = getelementptr i8, ptr %arg.WF, i64 %sunkaddr132
  %sunkaddr134 = getelementptr i8, ptr %sunkaddr133, i64 8196
  %.445.1 = load float, ptr %sunkaddr134, align 4
  %5 = getelementptr float, ptr %arg.WF, i64 %path.3.2
  %.449.1 = getelementptr i8, ptr %5, i64 8192
  %.450.1 = load float, ptr %.449.1, align 4
  %.451.1 = fcmp olt float %.445.1, %.450.1
  br i1 %.451.1, label %B534.1, label %B620.1

B534.1:                                           ; preds = %B442.1, %B620
  %scevgep109 = getelementptr i8, ptr %lsr.iv, i64 -144
  %.474.1 = load i64, ptr %scevgep109, align 8
  %.475.1 = icmp eq i64 %.474.1, 0
  %spec.select.1 = select i1 %.475.1, i64 %21, i64 %path.3.2
  br label %B620.1

B620.1:                                           ; preds = %B534.1, %B442.1
  %path.3.2.1 = phi i64 [ %path.3.2, %B442.1 ], [ %spec.select.1, %B534.1 ]
  %6 = add i64 %.400469471, 3
  %.436.2 = icmp slt i64 %path.3.2.1, 0
  br i1 %.436.2, label %B534.2, label %B442.2

B442.2:                                           ; preds = %B620.1
  %sunkaddr135 = mul i64 %.400469471, 4
  %sunkaddr136 = getelementptr i8, ptr %arg.WF, i64 %sunkaddr135
  %sunkaddr137 = getelementptr i8, ptr %sunkaddr136, i64 8200
  %.445.2 = load float, ptr %sunkaddr137, align 4
  %7 = getelementptr float, ptr %arg.WF, i64 %path.3.2.1
  %.449.2 = getelementptr i8, ptr %7, i64 8192
  %.450.2 = load float, ptr %.449.2, align 4
  %.451.2 = fcmp olt float %.445.2, %.450.2
  br i1 %.451.2, label %B534.2, label %B620.2

B534.2:                                           ; preds = %B442.2, %B620.1
  %scevgep108 = getelementptr i8, ptr %lsr.iv, i64 -72
  %.474.2 = load i64, ptr %scevgep108, align 8
  %.475.2 = icmp eq i64 %.474.2, 0
  %spec.select.2 = select i1 %.475.2, i64 %4, i64 %path.3.2.1
  br label %B620.2

B620.2:                                           ; preds = %B534.2, %B442.2
  %path.3.2.2 = phi i64 [ %path.3.2.1, %B442.2 ], [ %spec.select.2, %B534.2 ]
  %.407.3 = add nuw nsw i64 %.400469471, 4
  %.436.3 = icmp slt i64 %path.3.2.2, 0
  br i1 %.436.3, label %B534.3, label %B442.3

B442.3:                                           ; preds = %B620.2
  %sunkaddr138 = mul i64 %.400469471, 4
  %sunkaddr139 = getelementptr i8, ptr %arg.WF, i64 %sunkaddr138
  %sunkaddr140 = getelementptr i8, ptr %sunkaddr139, i64 8204
  %.445.3 = load float, ptr %sunkaddr140, align 4
  %8 = getelementptr float, ptr %arg.WF, i64 %path.3.2.2
  %.449.3 = getelementptr i8, ptr %8, i64 8192
  %.450.3 = load float, ptr %.449.3, align 4
  %.451.3 = fcmp olt float %.445.3, %.450.3
  br i1 %.451.3, label %B534.3, label %B620.3

B534.3:                                           ; preds = %B442.3, %B620.2
  %.474.3 = load i64, ptr %lsr.iv, align 8
  %.475.3 = icmp eq i64 %.474.3, 0
  %spec.select.3 = select i1 %.475.3, i64 %6, i64 %path.3.2.2
  br label %B620.3

B620.3:                                           ; preds = %B534.3, %B442.3
  %path.3.2.3 = phi i64 [ %path.3.2.2, %B442.3 ], [ %spec.select.3, %B534.3 ]
  %scevgep107 = getelementptr i8, ptr %lsr.iv, i64 288
  %niter.ncmp.3 = icmp eq i64 %unroll_iter, %.407.3
  br i1 %niter.ncmp.3, label %B622.unr-lcssa, label %B426.if

B622.unr-lcssa:                                   ; preds = %B620.3
  %9 = icmp eq i64 %xtraiter, 0
  br i1 %9, label %B622, label %B426.if.epil.preheader

B426.if.epil.preheader:                           ; preds = %B622.unr-lcssa, %B426.if.preheader
  %path.2.1473.epil.init = phi i64 [ -1, %B426.if.preheader ], [ %path.3.2.3, %B622.unr-lcssa ]
  %.400469471.epil.init = phi i64 [ 0, %B426.if.preheader ], [ %.407.3, %B622.unr-lcssa ]
  %10 = mul i64 %.400469471.epil.init, 72
  %scevgep112 = getelementptr i8, ptr %scevgep111, i64 %10
  br label %B426.if.epil

B426.if.epil:                                     ; preds = %B620.epil, %B426.if.epil.preheader
  %lsr.iv113 = phi i64 [ %lsr.iv.next, %B620.epil ], [ 0, %B426.if.epil.preheader ]
  %path.2.1473.epil = phi i64 [ %path.3.2.epil, %B620.epil ], [ %path.2.1473.epil.init, %B426.if.epil.preheader ]
  %.400469471.epil = phi i64 [ %.407.epil, %B620.epil ], [ %.400469471.epil.init, %B426.if.epil.preheader ]
  %.436.epil = icmp slt i64 %path.2.1473.epil, 0
  br i1 %.436.epil, label %B534.epil, label %B442.epil

B442.epil:                                        ; preds = %B426.if.epil
  %sunkaddr141 = mul i64 %.400469471.epil, 4
  %sunkaddr142 = getelementptr i8, ptr %arg.WF, i64 %sunkaddr141
  %sunkaddr143 = getelementptr i8, ptr %sunkaddr142, i64 8192
  %.445.epil = load float, ptr %sunkaddr143, align 4
  %11 = getelementptr float, ptr %arg.WF, i64 %path.2.1473.epil
  %.449.epil = getelementptr i8, ptr %11, i64 8192
  %.450.epil = load float, ptr %.449.epil, align 4
  %.451.epil = fcmp olt float %.445.epil, %.450.epil
  br i1 %.451.epil, label %B534.epil, label %B620.epil

B534.epil:                                        ; preds = %B442.epil, %B426.if.epil
  %12 = shl nuw nsw i64 %lsr.iv113, 2
  %scevgep114 = getelementptr i8, ptr %scevgep112, i64 %12
  %.474.epil = load i64, ptr %scevgep114, align 8
  %.475.epil = icmp eq i64 %.474.epil, 0
  %spec.select.epil = select i1 %.475.epil, i64 %.400469471.epil, i64 %path.2.1473.epil
  br label %B620.epil

B620.epil:                                        ; preds = %B534.epil, %B442.epil
  %path.3.2.epil = phi i64 [ %path.2.1473.epil, %B442.epil ], [ %spec.select.epil, %B534.epil ]
  %lsr.iv.next = add nuw nsw i64 %lsr.iv113, 18
  %.407.epil = add nuw nsw i64 %.400469471.epil, 1
  %epil.iter.cmp.not = icmp eq i64 %0, %lsr.iv.next
  br i1 %epil.iter.cmp.not, label %B622, label %B426.if.epil, !llvm.loop !0

B622:                                             ; preds = %B620.epil, %B622.unr-lcssa
  %path.3.2.lcssa = phi i64 [ %path.3.2.3, %B622.unr-lcssa ], [ %path.3.2.epil, %B620.epil ]
  %.496 = icmp slt i64 %path.3.2.lcssa, 0
  br i1 %.496, label %B2310, label %B638

B638:                                             ; preds = %B622
  %13 = getelementptr float, ptr %arg.WF, i64 %path.3.2.lcssa
  %.541 = getelementptr i8, ptr %13, i64 8192
  %.542 = load float, ptr %.541, align 4
  %.547 = icmp eq i64 %tried.2.0, 0
  %.542.first.2.0 = select i1 %.547, float %.542, float %first.2.0
  %sunkaddr144 = getelementptr i8, ptr %arg.QF, i64 516
  %.570 = load float, ptr %sunkaddr144, align 4
  %.572 = fadd float %.542.first.2.0, %.570
  %.574 = fcmp ogt float %.542, %.572
  br i1 %.574, label %B2310, label %B754

B754:                                             ; preds = %B638
  %.625 = add nuw nsw i64 %tried.2.0, 1
  %.idx19 = mul i64 %path.3.2.lcssa, 72
  %14 = getelementptr i8, ptr %arg.W, i64 %.idx19
  %.639 = getelementptr i8, ptr %14, i64 1098752
  %.640 = load i64, ptr %.639, align 8
  %.644 = getelementptr i8, ptr %14, i64 1098760
  %.645 = load i64, ptr %.644, align 8
  %.655 = getelementptr i8, ptr %14, i64 1098816
  store i64 1, ptr %.655, align 8
  %.idx = shl i64 %.640, 7
  %15 = getelementptr i8, ptr %arg.I, i64 %.idx
  %.661 = getelementptr i8, ptr %15, i64 48
  %.662 = load i64, ptr %.661, align 8
  %.676.1 = shl i64 %.640, 5
  %.706 = and i64 %.676.1, 32
  %.707 = or disjoint i64 %.706, 64
  %.903.1 = and i64 %.640, 1
  %spec.select438 = xor i64 %.903.1, 3
  %.1876 = shl nuw nsw i64 %path.3.2.lcssa, 1
  %scevgep124 = getelementptr i8, ptr %scevgep123, i64 %.idx19
  %16 = add i64 %.645, -1
  br label %B1036.if

B1142:                                            ; preds = %B1036.if
  %17 = icmp slt i64 %.645, 1
  br i1 %17, label %B1470, label %B1176.if.peel

B1176.if.peel:                                    ; preds = %B1142
  %sunkaddr145 = getelementptr i8, ptr %arg.W, i64 %.idx19
  %sunkaddr146 = getelementptr i8, ptr %sunkaddr145, i64 1098768
  %.1107.peel = load i64, ptr %sunkaddr146, align 8
  store i64 0, ptr %.1115, align 8
  %.1120.peel = call i32 @segment(ptr nonnull %.1115, ptr nonnull %excinfo.2, ptr %arg.I, ptr %arg.F, i64 %.640, i64 %.1107.peel, i8 1, ptr %arg.W, ptr %arg.WF)
  %.1130.peel = load i64, ptr %.1115, align 8
  br label %B1178.endif.peel

B1178.endif.peel:                                 ; preds = %B1176.if.peel
  br i1 %.836, label %B1258.peel, label %B1296.peel

B1258.peel:                                       ; preds = %B1178.endif.peel
  store i64 0, ptr %.1156, align 8
  %.1160.peel = call i32 @crossed(ptr nonnull %.1156, ptr nonnull %excinfo.3, ptr %arg.I, ptr %arg.F, i64 %.1130.peel, ptr %arg.W, ptr %arg.WF)
  %.1170.peel = load i64, ptr %.1156, align 8
  br label %B1296.peel

B1296.peel:                                       ; preds = %B1258.peel, %B1178.endif.peel
  %where.2.4.peel = phi i64 [ %.1130.peel, %B1178.endif.peel ], [ %.1170.peel, %B1258.peel ]
  %.1188.peel = icmp eq i64 %where.2.4.peel, -1
  br i1 %.1188.peel, label %B1318, label %B1344.peel

B1344.peel:                                       ; preds = %B1296.peel
  %18 = icmp eq i64 %.645, 1
  %19 = getelementptr i64, ptr %arg.W, i64 %where.2.4.peel
  %.1265.peel = getelementptr i8, ptr %19, i64 32
  %.1266.peel = load i64, ptr %.1265.peel, align 8
  %.1267.peel = icmp sgt i64 %.1266.peel, 0
  %sunkaddr147 = getelementptr i8, ptr %arg.W, i64 1118400
  store i64 %.1266.peel, ptr %sunkaddr147, align 8
  %.1398.1.peel = getelementptr i8, ptr %19, i64 40
  %.1399.1.peel = load i64, ptr %.1398.1.peel, align 8
  %sunkaddr148 = getelementptr i8, ptr %arg.W, i64 1118408
  store i64 %.1399.1.peel, ptr %sunkaddr148, align 8
  %.1398.2.peel = getelementptr i8, ptr %19, i64 48
  %.1399.2.peel = load i64, ptr %.1398.2.peel, align 8
  %sunkaddr149 = getelementptr i8, ptr %arg.W, i64 1118416
  store i64 %.1399.2.peel, ptr %sunkaddr149, align 8
  %.1398.3.peel = getelementptr i8, ptr %19, i64 56
  %.1399.3.peel = load i64, ptr %.1398.3.peel, align 8
  %sunkaddr150 = getelementptr i8, ptr %arg.W, i64 1118424
  store i64 %.1399.3.peel, ptr %sunkaddr150, align 8
  br i1 %18, label %B1464, label %B1176.if.preheader

B1176.if.preheader:                               ; preds = %B1344.peel
  br label %B1176.if

B1258:                                            ; preds = %B1178.endif
  store i64 0, ptr %.1156, align 8
  %.1160 = call i32 @crossed(ptr nonnull %.1156, ptr nonnull %excinfo.3, ptr %arg.I, ptr %arg.F, i64 %.1130, ptr %arg.W, ptr %arg.WF)
  %.1170 = load i64, ptr %.1156, align 8
  br label %B1296

B1296:                                            ; preds = %B1258, %B1178.endif
  %where.2.4 = phi i64 [ %.1130, %B1178.endif ], [ %.1170, %B1258 ]
  %.1188 = icmp eq i64 %where.2.4, -1
  br i1 %.1188, label %B1318, label %B1340

B1318:                                            ; preds = %B1296, %B1296.peel
  store i64 -1, ptr %retptr, align 8
  br label %common.ret

B1340:                                            ; preds = %B1296
  br i1 %whole.2.3504, label %B1344, label %B1404.if

B1344:                                            ; preds = %B1340
  %20 = getelementptr i64, ptr %arg.W, i64 %where.2.4
  %.1265 = getelementptr i8, ptr %20, i64 32
  %.1266 = load i64, ptr %.1265, align 8
  %.1267 = icmp sgt i64 %.1266, 0
  br label %B1404.if

B1464:                                            ; preds = %B1404.if, %B1344.peel
  %whole.2.3.lcssa = phi i1 [ %.1267.peel, %B1344.peel ], [ %"$phi1372.2.2.4", %B1404.if ]
  br i1 %whole.2.3.lcssa, label %B1470, label %B2311

B1470:                                            ; preds = %B1464, %B1142
  %sunkaddr151 = getelementptr i8, ptr %arg.spaces, i64 %.idx20
  %.1453 = load i64, ptr %sunkaddr151, align 8
  %sunkaddr152 = getelementptr i8, ptr %arg.QF, i64 512
  %.1456 = load float, ptr %sunkaddr152, align 4
  store i64 0, ptr %.1470, align 8
  %.1474 = call i32 @walk(ptr nonnull %.1470, ptr nonnull %excinfo.4, ptr %arg.keys, i64 %.1453, i64 %.953, ptr %arg.W, ptr %arg.WF, ptr %arg.W, i64 139800, i64 %.645, i64 %.662, ptr %arg.QF, i64 %.707, float %.1456, ptr %arg.W, ptr %arg.WF)
  br label %B1470.endif

B1614.loopexit:                                   ; preds = %B1616.if, %B1878.backedge
  %kept.2.4.lcssa = phi i64 [ %kept.3.3534, %B1616.if ], [ %.1897, %B1878.backedge ]
  %exitcond924.not = icmp eq i64 %.1484, %.1589
  br i1 %exitcond924.not, label %B2311, label %B1616.if

B1878.backedge:                                   ; preds = %B1878.if
  %.1759 = add i32 %.1752512515, 1
  %.1897 = load i64, ptr %.1883, align 8
  %lsr.iv.next129 = add i32 %lsr.iv128, -1
  %.1746 = icmp sgt i32 %lsr.iv.next129, 1
  br i1 %.1746, label %B1878.if, label %B1614.loopexit

B2264:                                            ; preds = %B2311
  %sunkaddr153 = getelementptr i8, ptr %arg.QF, i64 520
  %.1976 = load float, ptr %sunkaddr153, align 4
  %.1978 = uitofp nneg i64 %.625 to double
  %.1979 = fpext float %.1976 to double
  %.1980 = fcmp olt double %.1978, %.1979
  br i1 %.1980, label %B392, label %B2310

B2310:                                            ; preds = %B140.2, %B2264, %B638, %B622, %B392
  %kept.7.1 = phi i64 [ 0, %B140.2 ], [ 0, %B392 ], [ %kept.6.2, %B2264 ], [ %kept.5.0, %B622 ], [ %kept.5.0, %B638 ]
  store i64 %kept.7.1, ptr %retptr, align 8
  br label %common.ret

B2311:                                            ; preds = %B1470.endif, %B1036.if, %B1614.loopexit, %B1464
  %kept.6.2 = phi i64 [ %kept.4.1620, %B1036.if ], [ %kept.4.1620, %B1464 ], [ %kept.4.1620, %B1470.endif ], [ %kept.2.4.lcssa, %B1614.loopexit ]
  br i1 %.836, label %B2264, label %B1036.if

B142.endif:                                       ; preds = %entry
  %.220 = load i64, ptr %.206, align 8
  %.236 = icmp eq i64 %.220, -1
  br i1 %.236, label %B248, label %B140.if.1

B140.if.1:                                        ; preds = %B142.endif
  %.197.1 = load i64, ptr %arg.Q, align 8
  %.198.1 = add nsw i64 %.197.1, 1
  store i64 0, ptr %.206, align 8
  %.210.1 = call i32 @paths(ptr nonnull %.206, ptr nonnull %excinfo.1, ptr %arg.I, ptr %arg.F, ptr nonnull %arg.Q, ptr %arg.QF, i64 %.198.1, ptr %arg.W, ptr %arg.WF, i64 %.220)
  br label %B142.endif.1

B142.endif.1:                                     ; preds = %B140.if.1
  %.220.1 = load i64, ptr %.206, align 8
  %.236.1 = icmp eq i64 %.220.1, -1
  br i1 %.236.1, label %B248, label %B140.2

B140.2:                                           ; preds = %B142.endif.1
  %.300 = getelementptr i8, ptr %arg.QF, i64 520
  %.301 = load float, ptr %.300, align 4
  %.304 = fcmp ogt float %.301, 0.000000e+00
  br i1 %.304, label %B392.preheader, label %B2310

B426.if:                                          ; preds = %B620.3, %B426.if.preheader98
  %lsr.iv = phi ptr [ %scevgep106, %B426.if.preheader98 ], [ %scevgep107, %B620.3 ]
  %path.2.1473 = phi i64 [ %path.3.2.3, %B620.3 ], [ -1, %B426.if.preheader98 ]
  %.400469471 = phi i64 [ %.407.3, %B620.3 ], [ 0, %B426.if.preheader98 ]
  %21 = add i64 %.400469471, 1
  %.436 = icmp slt i64 %path.2.1473, 0
  br i1 %.436, label %B534, label %B442

B1036.if:                                         ; preds = %B2311, %B754
  %kept.4.1620 = phi i64 [ %kept.5.0, %B754 ], [ %kept.6.2, %B2311 ]
  %.836 = phi i1 [ false, %B754 ], [ true, %B2311 ]
  %.800546618 = phi i64 [ 0, %B754 ], [ 1, %B2311 ]
  %"$phi1070.1.3.2" = select i1 %.836, i64 %spec.select438, i64 %.903.1
  %.idx20 = shl nuw nsw i64 %"$phi1070.1.3.2", 4
  %22 = getelementptr i8, ptr %arg.spaces, i64 %.idx20
  %.946 = getelementptr i8, ptr %22, i64 16
  %.947 = load i64, ptr %.946, align 8
  %.952 = load i64, ptr %22, align 8
  %.953 = sub nsw i64 %.947, %.952
  %.961 = icmp eq i64 %.947, %.952
  %or.cond = select i1 %.836, i1 %.961, i1 false
  br i1 %or.cond, label %B2311, label %B1142

B1176.if:                                         ; preds = %B1404.if, %B1176.if.preheader
  %lsr.iv125 = phi i64 [ 0, %B1176.if.preheader ], [ %lsr.iv.next126, %B1404.if ]
  %lsr.iv118 = phi ptr [ %scevgep117, %B1176.if.preheader ], [ %scevgep119, %B1404.if ]
  %whole.2.3504 = phi i1 [ %"$phi1372.2.2.4", %B1404.if ], [ %.1267.peel, %B1176.if.preheader ]
  %23 = shl i64 %lsr.iv125, 3
  %scevgep127 = getelementptr i8, ptr %scevgep124, i64 %23
  %.1107 = load i64, ptr %scevgep127, align 8
  store i64 0, ptr %.1115, align 8
  %.1120 = call i32 @segment(ptr nonnull %.1115, ptr nonnull %excinfo.2, ptr %arg.I, ptr %arg.F, i64 %.640, i64 %.1107, i8 0, ptr %arg.W, ptr %arg.WF)
  %.1130 = load i64, ptr %.1115, align 8
  br label %B1178.endif

B1178.endif:                                      ; preds = %B1176.if
  br i1 %.836, label %B1258, label %B1296

B1404.if:                                         ; preds = %B1344, %B1340
  %"$phi1372.2.2.4" = phi i1 [ %.1267, %B1344 ], [ false, %B1340 ]
  %scevgep122 = getelementptr i8, ptr %lsr.iv118, i64 -24
  %24 = getelementptr i64, ptr %arg.W, i64 %where.2.4
  %25 = getelementptr i8, ptr %24, i64 32
  %.1399 = load i64, ptr %25, align 8
  store i64 %.1399, ptr %scevgep122, align 8
  %.1398.1 = getelementptr i8, ptr %24, i64 40
  %.1399.1 = load i64, ptr %.1398.1, align 8
  %scevgep121 = getelementptr i8, ptr %lsr.iv118, i64 -16
  store i64 %.1399.1, ptr %scevgep121, align 8
  %.1398.2 = getelementptr i8, ptr %24, i64 48
  %.1399.2 = load i64, ptr %.1398.2, align 8
  %scevgep120 = getelementptr i8, ptr %lsr.iv118, i64 -8
  store i64 %.1399.2, ptr %scevgep120, align 8
  %.1398.3 = getelementptr i8, ptr %24, i64 56
  %.1399.3 = load i64, ptr %.1398.3, align 8
  store i64 %.1399.3, ptr %lsr.iv118, align 8
  %scevgep119 = getelementptr i8, ptr %lsr.iv118, i64 32
  %lsr.iv.next126 = add nuw nsw i64 %lsr.iv125, 1
  %exitcond854.not = icmp eq i64 %16, %lsr.iv.next126
  br i1 %exitcond854.not, label %B1464, label %B1176.if, !llvm.loop !2

B1470.endif:                                      ; preds = %B1470
  %.1484 = load i64, ptr %.1470, align 8
  %.1576531.not = icmp slt i64 %.1484, 1
  br i1 %.1576531.not, label %B2311, label %B1616.if.lr.ph

B1616.if.lr.ph:                                   ; preds = %B1470.endif
  %.1878 = or disjoint i64 %.800546618, %.1876
  %invariant.gep = getelementptr i32, ptr %arg.starts, i64 %"$phi1070.1.3.2"
  br label %B1616.if

B1616.if:                                         ; preds = %B1616.if.lr.ph, %B1614.loopexit
  %kept.3.3534 = phi i64 [ %kept.4.1620, %B1616.if.lr.ph ], [ %kept.2.4.lcssa, %B1614.loopexit ]
  %.1582523532 = phi i64 [ 0, %B1616.if.lr.ph ], [ %.1589, %B1614.loopexit ]
  %.1589 = add nuw nsw i64 %.1582523532, 1
  %sunkaddr154 = getelementptr i8, ptr %arg.spaces, i64 %.idx20
  %.1627 = load i64, ptr %sunkaddr154, align 8
  %26 = getelementptr i64, ptr %arg.W, i64 %.1582523532
  %.1631 = getelementptr i8, ptr %26, i64 1127136
  %.1632 = load i64, ptr %.1631, align 8
  %.1633 = add nsw i64 %.1632, %.1627
  %27 = getelementptr float, ptr %arg.WF, i64 %.1582523532
  %.1640 = getelementptr i8, ptr %27, i64 8384
  %.1641 = load float, ptr %.1640, align 4
  %sunkaddr155 = mul i64 %path.3.2.lcssa, 4
  %sunkaddr156 = getelementptr i8, ptr %arg.WF, i64 %sunkaddr155
  %sunkaddr157 = getelementptr i8, ptr %sunkaddr156, i64 8288
  %.1647 = load float, ptr %sunkaddr157, align 4
  %.1649 = fsub float %.1647, %.542.first.2.0
  %.1650 = fadd float %.1641, %.1649
  %gep = getelementptr i32, ptr %invariant.gep, i64 %.1633
  %.1659 = load i32, ptr %gep, align 4
  %.1665 = getelementptr i8, ptr %gep, i64 4
  %.1666 = load i32, ptr %.1665, align 4
  %.1703 = sub i32 %.1666, %.1659
  %.1746514.not = icmp slt i32 %.1703, 1
  br i1 %.1746514.not, label %B1614.loopexit, label %B1878.if.lr.ph

B1878.if.lr.ph:                                   ; preds = %B1616.if
  %28 = add i32 %.1666, 1
  %29 = sub i32 %28, %.1659
  br label %B1878.if

B1878.if:                                         ; preds = %B1878.if.lr.ph, %B1878.backedge
  %lsr.iv128 = phi i32 [ %29, %B1878.if.lr.ph ], [ %lsr.iv.next129, %B1878.backedge ]
  %kept.2.4517 = phi i64 [ %kept.3.3534, %B1878.if.lr.ph ], [ %.1897, %B1878.backedge ]
  %.1752512515 = phi i32 [ %.1659, %B1878.if.lr.ph ], [ %.1759, %B1878.backedge ]
  %sunkaddr158 = getelementptr i8, ptr %arg.spaces, i64 %.idx20
  %sunkaddr159 = getelementptr i8, ptr %sunkaddr158, i64 8
  %.1792 = load i64, ptr %sunkaddr159, align 8
  %.1794 = sext i32 %.1752512515 to i64
  %30 = getelementptr float, ptr %arg.costs, i64 %.1792
  %.1797 = getelementptr float, ptr %30, i64 %.1794
  %.1798 = load float, ptr %.1797, align 4
  %.1800 = fadd float %.1650, %.1798
  %.1813 = fadd float %.1800, 0xBFF3333340000000
  %.12.i = fcmp olt float %.1813, 0x3FD3333340000000
  %.13.i = select i1 %.12.i, float 0x3FD3333340000000, float %.1813
  %cost.3.5 = select i1 %.836, float %.13.i, float %.1800
  %31 = getelementptr i32, ptr %arg.persons, i64 %.1792
  %.1862 = getelementptr i32, ptr %31, i64 %.1794
  %.1863 = load i32, ptr %.1862, align 4
  %sunkaddr160 = mul i64 %.1582523532, 8
  %sunkaddr161 = getelementptr i8, ptr %arg.W, i64 %sunkaddr160
  %sunkaddr162 = getelementptr i8, ptr %sunkaddr161, i64 1135328
  %.1869 = load i64, ptr %sunkaddr162, align 8
  %sunkaddr163 = mul i64 %.1633, 8
  %sunkaddr164 = getelementptr i8, ptr %arg.keys, i64 %sunkaddr163
  %.1874 = load i64, ptr %sunkaddr164, align 8
  store i64 0, ptr %.1883, align 8
  %.1887 = call i32 @keep(ptr nonnull %.1883, ptr nonnull %excinfo.6, i32 %.1863, float %cost.3.5, i64 %.1874, i64 %.1878, i64 %.1869, i64 %kept.2.4517, ptr %arg.OUT, ptr %arg.COST)
  br label %B1878.backedge
}

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #1

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define internal i32 @paths(ptr noalias nonnull writeonly captures(none) %retptr, ptr noalias nonnull writeonly captures(none) %excinfo, ptr readonly captures(none) %arg.I, ptr readonly captures(none) %arg.F, ptr readonly captures(none) %arg.Q, ptr readonly captures(none) %arg.QF, i64 %arg.group, ptr captures(none) %arg.W, ptr captures(none) %arg.WF, i64 range(i64 0, -1) %arg.before) local_unnamed_addr #0 {
entry:
  %.36 = alloca i64, align 8
  store i64 0, ptr %.36, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.1205 = alloca i64, align 8
  store i64 0, ptr %.1205, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.30 = shl nsw i64 %arg.group, 4
  store i64 0, ptr %.36, align 8
  %.40 = call i32 @read(ptr nonnull %.36, ptr nonnull %excinfo.1, ptr %arg.I, i64 %.30, ptr %arg.Q, ptr %arg.QF, ptr %arg.W, ptr %arg.WF)
  %.50 = load i64, ptr %.36, align 8
  br label %B0.endif

common.ret:                                       ; preds = %B1664, %B1340, %B508.split, %B92
  ret i32 poison

B92:                                              ; preds = %B0.endif
  store i64 -1, ptr %retptr, align 8
  br label %common.ret

B106:                                             ; preds = %B0.endif
  %0 = getelementptr i64, ptr %arg.I, i64 %.30
  %.92 = getelementptr i8, ptr %0, i64 48
  %.93 = load i64, ptr %.92, align 8
  %.105.1 = shl i64 %arg.group, 5
  %.135 = and i64 %.105.1, 32
  %1 = getelementptr float, ptr %arg.QF, i64 %.135
  %2 = getelementptr i8, ptr %1, i64 256
  %invariant.gep = getelementptr float, ptr %arg.WF, i64 %.93
  %xtraiter = and i64 %.50, 3
  %unroll_iter = and i64 %.50, 9223372036854775804
  %scevgep = getelementptr i8, ptr %arg.W, i64 984232
  %scevgep125 = getelementptr i8, ptr %arg.W, i64 984064
  %3 = mul nuw nsw i64 %xtraiter, 14
  %scevgep129 = getelementptr i8, ptr %arg.W, i64 984128
  %scevgep164 = getelementptr i8, ptr %arg.W, i64 984072
  %scevgep189 = getelementptr i8, ptr %arg.W, i64 1098824
  %scevgep208 = getelementptr i8, ptr %arg.W, i64 1098768
  %scevgep183 = getelementptr i8, ptr %arg.W, i64 984192
  br label %B272.preheader

B248.loopexit:                                    ; preds = %B836
  %.168 = icmp slt i64 %tried.3.1, 11
  br i1 %.168, label %B272.preheader, label %B1664

B272.preheader:                                   ; preds = %B248.loopexit, %B106
  %made.3.0598 = phi i64 [ %arg.before, %B106 ], [ %made.2.1, %B248.loopexit ]
  %tried.2.0597 = phi i64 [ 0, %B106 ], [ %.401, %B248.loopexit ]
  %4 = icmp sgt i64 %.50, 0
  %smax = tail call i64 @llvm.smax.i64(i64 %tried.2.0597, i64 11)
  br i1 %4, label %B272.preheader41, label %B508.split

B272.preheader41:                                 ; preds = %B272.preheader
  %5 = mul i64 %made.3.0598, 72
  %scevgep209 = getelementptr i8, ptr %scevgep208, i64 %5
  %scevgep190 = getelementptr i8, ptr %scevgep189, i64 %5
  br label %B272

B272:                                             ; preds = %B1450, %B272.preheader41
  %lsr.iv210 = phi ptr [ %scevgep211, %B1450 ], [ %scevgep209, %B272.preheader41 ]
  %lsr.iv191 = phi ptr [ %scevgep192, %B1450 ], [ %scevgep190, %B272.preheader41 ]
  %tried.3.1 = phi i64 [ %.401, %B1450 ], [ %tried.2.0597, %B272.preheader41 ]
  %made.2.1 = phi i64 [ %.1376, %B1450 ], [ %made.3.0598, %B272.preheader41 ]
  %6 = icmp ult i64 %.50, 4
  br i1 %6, label %B306.if.epil.preheader, label %B306.if.preheader

B306.if.preheader:                                ; preds = %B272
  br label %B306.if

B390:                                             ; preds = %B306.if
  %.316 = icmp slt i64 %nearest.2.2380, 0
  br i1 %.316, label %B490, label %B402

B402:                                             ; preds = %B390
  %sunkaddr270 = mul i64 %.266376378, 4
  %sunkaddr271 = getelementptr i8, ptr %arg.WF, i64 %sunkaddr270
  %.325 = load float, ptr %sunkaddr271, align 4
  %.331 = getelementptr float, ptr %arg.WF, i64 %nearest.2.2380
  %.332 = load float, ptr %.331, align 4
  %.333 = fcmp olt float %.325, %.332
  br i1 %.333, label %B490, label %B494

B490:                                             ; preds = %B402, %B390
  br label %B494

B494:                                             ; preds = %B306.if, %B490, %B402
  %nearest.3.3 = phi i64 [ %.266376378, %B490 ], [ %nearest.2.2380, %B402 ], [ %nearest.2.2380, %B306.if ]
  %7 = add i64 %.266376378, 2
  %scevgep114 = getelementptr i8, ptr %lsr.iv, i64 -112
  %.310.1 = load i64, ptr %scevgep114, align 8
  %.311.1 = icmp sgt i64 %.310.1, 0
  br i1 %.311.1, label %B390.1, label %B494.1

B390.1:                                           ; preds = %B494
  %.316.1 = icmp slt i64 %nearest.3.3, 0
  br i1 %.316.1, label %B490.1, label %B402.1

B402.1:                                           ; preds = %B390.1
  %sunkaddr = mul i64 %.266376378, 4
  %sunkaddr272 = getelementptr i8, ptr %arg.WF, i64 %sunkaddr
  %sunkaddr273 = getelementptr i8, ptr %sunkaddr272, i64 4
  %.325.1 = load float, ptr %sunkaddr273, align 4
  %.331.1 = getelementptr float, ptr %arg.WF, i64 %nearest.3.3
  %.332.1 = load float, ptr %.331.1, align 4
  %.333.1 = fcmp olt float %.325.1, %.332.1
  br i1 %.333.1, label %B490.1, label %B494.1

B490.1:                                           ; preds = %B402.1, %B390.1
  br label %B494.1

B494.1:                                           ; preds = %B490.1, %B402.1, %B494
  %nearest.3.3.1 = phi i64 [ %47, %B490.1 ], [ %nearest.3.3, %B402.1 ], [ %nearest.3.3, %B494 ]
  %8 = add i64 %.266376378, 3
  %scevgep113 = getelementptr i8, ptr %lsr.iv, i64 -56
  %.310.2 = load i64, ptr %scevgep113, align 8
  %.311.2 = icmp sgt i64 %.310.2, 0
  br i1 %.311.2, label %B390.2, label %B494.2

B390.2:                                           ; preds = %B494.1
  %.316.2 = icmp slt i64 %nearest.3.3.1, 0
  br i1 %.316.2, label %B490.2, label %B402.2

B402.2:                                           ; preds = %B390.2
  %sunkaddr274 = mul i64 %.266376378, 4
  %sunkaddr275 = getelementptr i8, ptr %arg.WF, i64 %sunkaddr274
  %sunkaddr276 = getelementptr i8, ptr %sunkaddr275, i64 8
  %.325.2 = load float, ptr %sunkaddr276, align 4
  %.331.2 = getelementptr float, ptr %arg.WF, i64 %nearest.3.3.1
  %.332.2 = load float, ptr %.331.2, align 4
  %.333.2 = fcmp olt float %.325.2, %.332.2
  br i1 %.333.2, label %B490.2, label %B494.2

B490.2:                                           ; preds = %B402.2, %B390.2
  br label %B494.2

B494.2:                                           ; preds = %B490.2, %B402.2, %B494.1
  %nearest.3.3.2 = phi i64 [ %7, %B490.2 ], [ %nearest.3.3.1, %B402.2 ], [ %nearest.3.3.1, %B494.1 ]
  %.273.3 = add nuw nsw i64 %.266376378, 4
  %.310.3 = load i64, ptr %lsr.iv, align 8
  %.311.3 = icmp sgt i64 %.310.3, 0
  br i1 %.311.3, label %B390.3, label %B494.3

B390.3:                                           ; preds = %B494.2
  %.316.3 = icmp slt i64 %nearest.3.3.2, 0
  br i1 %.316.3, label %B490.3, label %B402.3

B402.3:                                           ; preds = %B390.3
  %sunkaddr277 = mul i64 %.266376378, 4
  %sunkaddr278 = getelementptr i8, ptr %arg.WF, i64 %sunkaddr277
  %sunkaddr279 = getelementptr i8, ptr %sunkaddr278, i64 12
  %.325.3 = load float, ptr %sunkaddr279, align 4
  %.331.3 = getelementptr float, ptr %arg.WF, i64 %nearest.3.3.2
  %.332.3 = load float, ptr %.331.3, align 4
  %.333.3 = fcmp olt float %.325.3, %.332.3
  br i1 %.333.3, label %B490.3, label %B494.3

B490.3:                                           ; preds = %B402.3, %B390.3
  br label %B494.3

B494.3:                                           ; preds = %B490.3, %B402.3, %B494.2
  %nearest.3.3.3 = phi i64 [ %8, %B490.3 ], [ %nearest.3.3.2, %B402.3 ], [ %nearest.3.3.2, %B494.2 ]
  %scevgep112 = getelementptr i8, ptr %lsr.iv, i64 224
  %niter.ncmp.3 = icmp eq i64 %unroll_iter, %.273.3
  br i1 %niter.ncmp.3, label %B496.unr-lcssa, label %B306.if

B496.unr-lcssa:                                   ; preds = %B494.3
  %9 = icmp eq i64 %xtraiter, 0
  br i1 %9, label %B496, label %B306.if.epil.preheader

B306.if.epil.preheader:                           ; preds = %B496.unr-lcssa, %B272
  %nearest.2.2380.epil.init = phi i64 [ -1, %B272 ], [ %nearest.3.3.3, %B496.unr-lcssa ]
  %.266376378.epil.init = phi i64 [ 0, %B272 ], [ %unroll_iter, %B496.unr-lcssa ]
  %10 = mul i64 %.266376378.epil.init, 56
  %scevgep126 = getelementptr i8, ptr %scevgep125, i64 %10
  br label %B306.if.epil

B306.if.epil:                                     ; preds = %B494.epil, %B306.if.epil.preheader
  %lsr.iv127 = phi i64 [ %lsr.iv.next, %B494.epil ], [ 0, %B306.if.epil.preheader ]
  %nearest.2.2380.epil = phi i64 [ %nearest.3.3.epil, %B494.epil ], [ %nearest.2.2380.epil.init, %B306.if.epil.preheader ]
  %.266376378.epil = phi i64 [ %.273.epil, %B494.epil ], [ %.266376378.epil.init, %B306.if.epil.preheader ]
  %11 = shl i64 %lsr.iv127, 2
  %scevgep123 = getelementptr i8, ptr %scevgep126, i64 %11
  %.310.epil = load i64, ptr %scevgep123, align 8
  %.311.epil = icmp sgt i64 %.310.epil, 0
  br i1 %.311.epil, label %B390.epil, label %B494.epil

B390.epil:                                        ; preds = %B306.if.epil
  %.316.epil = icmp slt i64 %nearest.2.2380.epil, 0
  br i1 %.316.epil, label %B490.epil, label %B402.epil

B402.epil:                                        ; preds = %B390.epil
  %12 = shl i64 %.266376378.epil, 2
  %scevgep124 = getelementptr i8, ptr %arg.WF, i64 %12
  %.325.epil = load float, ptr %scevgep124, align 4
  %.331.epil = getelementptr float, ptr %arg.WF, i64 %nearest.2.2380.epil
  %.332.epil = load float, ptr %.331.epil, align 4
  %.333.epil = fcmp olt float %.325.epil, %.332.epil
  br i1 %.333.epil, label %B490.epil, label %B494.epil

B490.epil:                                        ; preds = %B402.epil, %B390.epil
  br label %B494.epil

B494.epil:                                        ; preds = %B490.epil, %B402.epil, %B306.if.epil
  %nearest.3.3.epil = phi i64 [ %.266376378.epil, %B490.epil ], [ %nearest.2.2380.epil, %B402.epil ], [ %nearest.2.2380.epil, %B306.if.epil ]
  %lsr.iv.next = add nuw nsw i64 %lsr.iv127, 14
  %.273.epil = add nuw nsw i64 %.266376378.epil, 1
  %epil.iter.cmp.not = icmp eq i64 %3, %lsr.iv.next
  br i1 %epil.iter.cmp.not, label %B496, label %B306.if.epil, !llvm.loop !4

B496:                                             ; preds = %B494.epil, %B496.unr-lcssa
  %nearest.3.3.lcssa = phi i64 [ %nearest.3.3.3, %B496.unr-lcssa ], [ %nearest.3.3.epil, %B494.epil ]
  %.356 = icmp slt i64 %nearest.3.3.lcssa, 0
  br i1 %.356, label %B508.split, label %B624.if.lr.ph

B508.split:                                       ; preds = %B496, %B272.preheader
  %made.2.1.lcssa.split = phi i64 [ %made.2.1, %B496 ], [ %arg.before, %B272.preheader ]
  store i64 %made.2.1.lcssa.split, ptr %retptr, align 8
  br label %common.ret

B624.if.lr.ph:                                    ; preds = %B496
  %.idx21 = mul i64 %nearest.3.3.lcssa, 56
  %13 = getelementptr i8, ptr %arg.W, i64 %.idx21
  %.395 = getelementptr i8, ptr %13, i64 984064
  %.396 = load i64, ptr %.395, align 8
  %xtraiter83 = and i64 %.396, 7
  %unroll_iter88 = and i64 %.396, 9223372036854775800
  %scevgep148 = getelementptr i8, ptr %scevgep129, i64 %.idx21
  %scevgep165 = getelementptr i8, ptr %scevgep164, i64 %.idx21
  br label %B624.if

B696:                                             ; preds = %B624.if
  %sunkaddr228 = mul i64 %.493393399, 56
  %sunkaddr229 = getelementptr i8, ptr %arg.W, i64 %sunkaddr228
  %sunkaddr230 = getelementptr i8, ptr %sunkaddr229, i64 984064
  %.539 = load i64, ptr %sunkaddr230, align 8
  %.541 = icmp eq i64 %.539, %.396
  br label %B718

B718:                                             ; preds = %B624.if, %B696
  %"$phi718.1.2.3" = phi i1 [ %.541, %B696 ], [ false, %B624.if ]
  %14 = icmp slt i64 %.396, 1
  br i1 %14, label %B820, label %B750.if.lr.ph

B750.if.lr.ph:                                    ; preds = %B718
  %15 = icmp ult i64 %.396, 8
  br i1 %15, label %B750.if.epil.preheader, label %B750.if.preheader

B750.if.preheader:                                ; preds = %B750.if.lr.ph
  br label %B750.if

B816:                                             ; preds = %B750.if
  %16 = shl i64 %.637384386, 3
  %scevgep145 = getelementptr i8, ptr %lsr.iv130, i64 %16
  %scevgep146 = getelementptr i8, ptr %scevgep145, i64 -56
  %.686 = load i64, ptr %scevgep146, align 8
  %scevgep162 = getelementptr i8, ptr %scevgep148, i64 %16
  %scevgep163 = getelementptr i8, ptr %scevgep162, i64 -56
  %.695 = load i64, ptr %scevgep163, align 8
  %.696 = icmp eq i64 %.686, %.695
  br i1 %.696, label %B816.1, label %B816.7

B816.1:                                           ; preds = %B816
  %17 = shl i64 %.637384386, 3
  %scevgep175 = getelementptr i8, ptr %lsr.iv130, i64 %17
  %scevgep177 = getelementptr i8, ptr %scevgep175, i64 -48
  %.686.1 = load i64, ptr %scevgep177, align 8
  %18 = shl i64 %.637384386, 3
  %scevgep147 = getelementptr i8, ptr %scevgep148, i64 %18
  %scevgep149 = getelementptr i8, ptr %scevgep147, i64 -48
  %.695.1 = load i64, ptr %scevgep149, align 8
  %.696.1 = icmp eq i64 %.686.1, %.695.1
  br i1 %.696.1, label %B816.2, label %B816.7

B816.2:                                           ; preds = %B816.1
  %19 = shl i64 %.637384386, 3
  %scevgep173 = getelementptr i8, ptr %lsr.iv130, i64 %19
  %scevgep174 = getelementptr i8, ptr %scevgep173, i64 -40
  %.686.2 = load i64, ptr %scevgep174, align 8
  %20 = shl i64 %.637384386, 3
  %scevgep141 = getelementptr i8, ptr %scevgep148, i64 %20
  %scevgep143 = getelementptr i8, ptr %scevgep141, i64 -40
  %.695.2 = load i64, ptr %scevgep143, align 8
  %.696.2 = icmp eq i64 %.686.2, %.695.2
  br i1 %.696.2, label %B816.3, label %B816.7

B816.3:                                           ; preds = %B816.2
  %21 = shl i64 %.637384386, 3
  %scevgep168 = getelementptr i8, ptr %lsr.iv130, i64 %21
  %scevgep172 = getelementptr i8, ptr %scevgep168, i64 -32
  %.686.3 = load i64, ptr %scevgep172, align 8
  %22 = shl i64 %.637384386, 3
  %scevgep137 = getelementptr i8, ptr %scevgep148, i64 %22
  %scevgep139 = getelementptr i8, ptr %scevgep137, i64 -32
  %.695.3 = load i64, ptr %scevgep139, align 8
  %.696.3 = icmp eq i64 %.686.3, %.695.3
  br i1 %.696.3, label %B816.4, label %B816.7

B816.4:                                           ; preds = %B816.3
  %23 = shl i64 %.637384386, 3
  %scevgep158 = getelementptr i8, ptr %lsr.iv130, i64 %23
  %scevgep160 = getelementptr i8, ptr %scevgep158, i64 -24
  %.686.4 = load i64, ptr %scevgep160, align 8
  %24 = shl i64 %.637384386, 3
  %scevgep133 = getelementptr i8, ptr %scevgep148, i64 %24
  %scevgep135 = getelementptr i8, ptr %scevgep133, i64 -24
  %.695.4 = load i64, ptr %scevgep135, align 8
  %.696.4 = icmp eq i64 %.686.4, %.695.4
  br i1 %.696.4, label %B816.5, label %B816.7

B816.5:                                           ; preds = %B816.4
  %25 = shl i64 %.637384386, 3
  %scevgep154 = getelementptr i8, ptr %lsr.iv130, i64 %25
  %scevgep156 = getelementptr i8, ptr %scevgep154, i64 -16
  %.686.5 = load i64, ptr %scevgep156, align 8
  %26 = shl i64 %.637384386, 3
  %scevgep130 = getelementptr i8, ptr %scevgep148, i64 %26
  %scevgep132 = getelementptr i8, ptr %scevgep130, i64 -16
  %.695.5 = load i64, ptr %scevgep132, align 8
  %.696.5 = icmp eq i64 %.686.5, %.695.5
  br i1 %.696.5, label %B816.6, label %B816.7

B816.6:                                           ; preds = %B816.5
  %27 = shl i64 %.637384386, 3
  %scevgep150 = getelementptr i8, ptr %lsr.iv130, i64 %27
  %scevgep152 = getelementptr i8, ptr %scevgep150, i64 -8
  %.686.6 = load i64, ptr %scevgep152, align 8
  %28 = shl i64 %.637384386, 3
  %scevgep127 = getelementptr i8, ptr %scevgep148, i64 %28
  %scevgep128 = getelementptr i8, ptr %scevgep127, i64 -8
  %.695.6 = load i64, ptr %scevgep128, align 8
  %.696.6 = icmp eq i64 %.686.6, %.695.6
  br i1 %.696.6, label %B758.7, label %B816.7

B758.7:                                           ; preds = %B816.6
  %sunkaddr280 = mul i64 %.637384386, 8
  %sunkaddr281 = getelementptr i8, ptr %lsr.iv130, i64 %sunkaddr280
  %.686.7 = load i64, ptr %sunkaddr281, align 8
  %sunkaddr282 = mul i64 %.637384386, 8
  %sunkaddr283 = getelementptr i8, ptr %scevgep148, i64 %sunkaddr282
  %.695.7 = load i64, ptr %sunkaddr283, align 8
  %.696.7 = icmp eq i64 %.686.7, %.695.7
  br label %B816.7

B816.7:                                           ; preds = %B750.if, %B758.7, %B816.6, %B816.5, %B816.4, %B816.3, %B816.2, %B816.1, %B816
  %"$phi816.2.2.4.7" = phi i1 [ %.696.7, %B758.7 ], [ false, %B816.6 ], [ false, %B816.5 ], [ false, %B816.4 ], [ false, %B816.3 ], [ false, %B816.2 ], [ false, %B816.1 ], [ false, %B816 ], [ false, %B750.if ]
  %.644.724 = add nuw nsw i64 %.637384386, 8
  %niter89.ncmp.7 = icmp eq i64 %unroll_iter88, %.644.724
  br i1 %niter89.ncmp.7, label %B820.loopexit.unr-lcssa, label %B750.if

B820.loopexit.unr-lcssa:                          ; preds = %B816.7
  %29 = icmp eq i64 %xtraiter83, 0
  br i1 %29, label %B820, label %B750.if.epil.preheader

B750.if.epil.preheader:                           ; preds = %B820.loopexit.unr-lcssa, %B750.if.lr.ph
  %same.2.3388.epil.init = phi i1 [ %"$phi718.1.2.3", %B750.if.lr.ph ], [ %"$phi816.2.2.4.7", %B820.loopexit.unr-lcssa ]
  %.637384386.epil.init = phi i64 [ 0, %B750.if.lr.ph ], [ %unroll_iter88, %B820.loopexit.unr-lcssa ]
  %30 = shl i64 %.637384386.epil.init, 3
  %scevgep166 = getelementptr i8, ptr %scevgep165, i64 %30
  %scevgep170 = getelementptr i8, ptr %lsr.iv168, i64 %30
  br label %B750.if.epil

B750.if.epil:                                     ; preds = %B816.epil, %B750.if.epil.preheader
  %same.2.3388.epil = phi i1 [ %same.2.3388.epil.init, %B750.if.epil.preheader ], [ %"$phi816.2.2.4.epil", %B816.epil ]
  %epil.iter84 = phi i64 [ 0, %B750.if.epil.preheader ], [ %epil.iter84.next, %B816.epil ]
  br i1 %same.2.3388.epil, label %B758.epil, label %B816.epil

B758.epil:                                        ; preds = %B750.if.epil
  %31 = shl i64 %epil.iter84, 3
  %scevgep181 = getelementptr i8, ptr %scevgep170, i64 %31
  %.686.epil = load i64, ptr %scevgep181, align 8
  %32 = shl i64 %epil.iter84, 3
  %scevgep179 = getelementptr i8, ptr %scevgep166, i64 %32
  %.695.epil = load i64, ptr %scevgep179, align 8
  %.696.epil = icmp eq i64 %.686.epil, %.695.epil
  br label %B816.epil

B816.epil:                                        ; preds = %B758.epil, %B750.if.epil
  %"$phi816.2.2.4.epil" = phi i1 [ %.696.epil, %B758.epil ], [ false, %B750.if.epil ]
  %epil.iter84.next = add i64 %epil.iter84, 1
  %epil.iter84.cmp.not = icmp eq i64 %xtraiter83, %epil.iter84.next
  br i1 %epil.iter84.cmp.not, label %B820, label %B750.if.epil, !llvm.loop !5

B820:                                             ; preds = %B816.epil, %B820.loopexit.unr-lcssa, %B718
  %same.2.3.lcssa = phi i1 [ %"$phi718.1.2.3", %B718 ], [ %"$phi816.2.2.4.7", %B820.loopexit.unr-lcssa ], [ %"$phi816.2.2.4.epil", %B816.epil ]
  br i1 %same.2.3.lcssa, label %B824, label %B834

B824:                                             ; preds = %B820
  %sunkaddr231 = mul i64 %.493393399, 56
  %sunkaddr232 = getelementptr i8, ptr %arg.W, i64 %sunkaddr231
  %sunkaddr233 = getelementptr i8, ptr %sunkaddr232, i64 984064
  store i64 0, ptr %sunkaddr233, align 8
  br label %B834

B834:                                             ; preds = %B824, %B820
  %scevgep131 = getelementptr i8, ptr %lsr.iv130, i64 56
  %scevgep169 = getelementptr i8, ptr %lsr.iv168, i64 56
  %exitcond771.not = icmp eq i64 %.50, %.500
  br i1 %exitcond771.not, label %B836, label %B624.if

B836:                                             ; preds = %B834
  %.401 = add i64 %tried.3.1, 1
  %sunkaddr284 = getelementptr i8, ptr %arg.W, i64 %.idx21
  %sunkaddr285 = getelementptr i8, ptr %sunkaddr284, i64 984064
  store i64 0, ptr %sunkaddr285, align 8
  %sunkaddr286 = getelementptr i8, ptr %arg.Q, i64 24
  %.736 = load i64, ptr %sunkaddr286, align 8
  %.738 = icmp slt i64 %.396, %.736
  br i1 %.738, label %B248.loopexit, label %B894

B894:                                             ; preds = %B836
  %sunkaddr287 = getelementptr i8, ptr %arg.W, i64 %.idx21
  %sunkaddr288 = getelementptr i8, ptr %sunkaddr287, i64 984112
  %.767 = load i64, ptr %sunkaddr288, align 8
  %.idx22 = mul i64 %made.2.1, 72
  %33 = getelementptr i8, ptr %arg.W, i64 %.idx22
  %.780 = getelementptr i8, ptr %33, i64 1098752
  store i64 %arg.group, ptr %.780, align 8
  %.785 = getelementptr i8, ptr %33, i64 1098760
  store i64 %.396, ptr %.785, align 8
  %.790 = getelementptr i8, ptr %33, i64 1098808
  store i64 %.767, ptr %.790, align 8
  %.795 = getelementptr i8, ptr %33, i64 1098816
  store i64 0, ptr %.795, align 8
  %.839 = icmp sgt i64 %.396, 0
  br i1 %.839, label %B1102.if.lr.ph, label %B1154

B1102.if.lr.ph:                                   ; preds = %B894
  %34 = icmp ult i64 %.396, 8
  br i1 %34, label %B1102.if.epil.preheader, label %B1102.if.preheader

B1102.if.preheader:                               ; preds = %B1102.if.lr.ph
  %35 = add nsw i64 %.396, -8
  %36 = lshr i64 %35, 3
  %37 = add nuw nsw i64 %36, 1
  %38 = icmp eq i64 %36, 0
  br i1 %38, label %B1102.if.epil.preheader87, label %B1102.if.preheader.new

B1102.if.preheader.new:                           ; preds = %B1102.if.preheader
  %unroll_iter94 = and i64 %37, 4611686018427387902
  %scevgep185 = getelementptr i8, ptr %scevgep183, i64 %.idx21
  br label %B1102.if

B1154.loopexit.unr-lcssa.unr-lcssa:               ; preds = %B1102.if
  %39 = and i64 %37, 1
  %lcmp.mod.not = icmp eq i64 %39, 0
  br i1 %lcmp.mod.not, label %B1154.loopexit.unr-lcssa, label %B1102.if.epil.preheader87

B1102.if.epil.preheader87:                        ; preds = %B1154.loopexit.unr-lcssa.unr-lcssa, %B1102.if.preheader
  %.887406408.epil.init91 = phi i64 [ 0, %B1102.if.preheader ], [ %.894.7.1, %B1154.loopexit.unr-lcssa.unr-lcssa ]
  %40 = shl i64 %.887406408.epil.init91, 3
  %scevgep187.epil = getelementptr i8, ptr %scevgep148, i64 %40
  %scevgep188.epil = getelementptr i8, ptr %scevgep187.epil, i64 -56
  %.924.epil90 = load i64, ptr %scevgep188.epil, align 8
  %scevgep206.epil = getelementptr i8, ptr %lsr.iv191, i64 %40
  %scevgep207.epil = getelementptr i8, ptr %scevgep206.epil, i64 -56
  store i64 %.924.epil90, ptr %scevgep207.epil, align 8
  %scevgep186.epil = getelementptr i8, ptr %scevgep187.epil, i64 -48
  %.924.1.epil = load i64, ptr %scevgep186.epil, align 8
  %scevgep205.epil = getelementptr i8, ptr %scevgep206.epil, i64 -48
  store i64 %.924.1.epil, ptr %scevgep205.epil, align 8
  %scevgep184.epil = getelementptr i8, ptr %scevgep187.epil, i64 -40
  %.924.2.epil = load i64, ptr %scevgep184.epil, align 8
  %scevgep203.epil = getelementptr i8, ptr %scevgep206.epil, i64 -40
  store i64 %.924.2.epil, ptr %scevgep203.epil, align 8
  %scevgep182.epil = getelementptr i8, ptr %scevgep187.epil, i64 -32
  %.924.3.epil = load i64, ptr %scevgep182.epil, align 8
  %scevgep201.epil = getelementptr i8, ptr %scevgep206.epil, i64 -32
  store i64 %.924.3.epil, ptr %scevgep201.epil, align 8
  %scevgep180.epil = getelementptr i8, ptr %scevgep187.epil, i64 -24
  %.924.4.epil = load i64, ptr %scevgep180.epil, align 8
  %scevgep199.epil = getelementptr i8, ptr %scevgep206.epil, i64 -24
  store i64 %.924.4.epil, ptr %scevgep199.epil, align 8
  %scevgep178.epil = getelementptr i8, ptr %scevgep187.epil, i64 -16
  %.924.5.epil = load i64, ptr %scevgep178.epil, align 8
  %scevgep197.epil = getelementptr i8, ptr %scevgep206.epil, i64 -16
  store i64 %.924.5.epil, ptr %scevgep197.epil, align 8
  %scevgep176.epil = getelementptr i8, ptr %scevgep187.epil, i64 -8
  %.924.6.epil = load i64, ptr %scevgep176.epil, align 8
  %scevgep195.epil = getelementptr i8, ptr %scevgep206.epil, i64 -8
  store i64 %.924.6.epil, ptr %scevgep195.epil, align 8
  %.894.7.epil = add nuw nsw i64 %.887406408.epil.init91, 8
  %.924.7.epil = load i64, ptr %scevgep187.epil, align 8
  store i64 %.924.7.epil, ptr %scevgep206.epil, align 8
  br label %B1154.loopexit.unr-lcssa

B1154.loopexit.unr-lcssa:                         ; preds = %B1102.if.epil.preheader87, %B1154.loopexit.unr-lcssa.unr-lcssa
  %.894.7.lcssa = phi i64 [ %.894.7.epil, %B1102.if.epil.preheader87 ], [ %.894.7.1, %B1154.loopexit.unr-lcssa.unr-lcssa ]
  %lcmp.mod92.not = icmp eq i64 %xtraiter83, 0
  br i1 %lcmp.mod92.not, label %B1154, label %B1102.if.epil.preheader

B1102.if.epil.preheader:                          ; preds = %B1154.loopexit.unr-lcssa, %B1102.if.lr.ph
  %.887406408.epil.init = phi i64 [ 0, %B1102.if.lr.ph ], [ %.894.7.lcssa, %B1154.loopexit.unr-lcssa ]
  %41 = shl i64 %.887406408.epil.init, 3
  %scevgep212 = getelementptr i8, ptr %lsr.iv210, i64 %41
  %scevgep215 = getelementptr i8, ptr %scevgep165, i64 %41
  br label %B1102.if.epil

B1102.if.epil:                                    ; preds = %B1102.if.epil, %B1102.if.epil.preheader
  %epil.iter91 = phi i64 [ 0, %B1102.if.epil.preheader ], [ %epil.iter91.next, %B1102.if.epil ]
  %42 = shl i64 %epil.iter91, 3
  %scevgep269 = getelementptr i8, ptr %scevgep215, i64 %42
  %.924.epil = load i64, ptr %scevgep269, align 8
  %43 = shl i64 %epil.iter91, 3
  %scevgep268 = getelementptr i8, ptr %scevgep212, i64 %43
  store i64 %.924.epil, ptr %scevgep268, align 8
  %epil.iter91.next = add i64 %epil.iter91, 1
  %epil.iter91.cmp.not = icmp eq i64 %xtraiter83, %epil.iter91.next
  br i1 %epil.iter91.cmp.not, label %B1154, label %B1102.if.epil, !llvm.loop !6

B1154:                                            ; preds = %B1102.if.epil, %B1154.loopexit.unr-lcssa, %B894
  %44 = icmp slt i64 %.93, 1
  br i1 %44, label %B1450, label %B1184.if.preheader

B1184.if.preheader:                               ; preds = %B1154
  br label %B1184.if

B1340:                                            ; preds = %B1242.endif
  store i64 -1, ptr %retptr, align 8
  br label %common.ret

B1362:                                            ; preds = %B1242.endif
  %45 = getelementptr i64, ptr %arg.W, i64 %.1220
  %.1285 = getelementptr i8, ptr %45, i64 56
  %.1286 = load i64, ptr %.1285, align 8
  %gep413 = getelementptr float, ptr %invariant.gep412, i64 %.1286
  %.1293 = load float, ptr %gep413, align 4
  %.1295 = fadd float %total.2.3421, %.1293
  %exitcond773.not = icmp eq i64 %.396, %.1167
  br i1 %exitcond773.not, label %B1416, label %B1240.if

B1416:                                            ; preds = %B1184.if, %B1362
  %total.2.3.lcssa = phi float [ %.1070, %B1184.if ], [ %.1295, %B1362 ]
  %.12.i = fcmp olt float %cost.2.2439, %total.2.3.lcssa
  %"$phi22.0.2.0.i" = select i1 %.12.i, float %cost.2.2439, float %total.2.3.lcssa
  %exitcond774.not = icmp eq i64 %.93, %.1037
  br i1 %exitcond774.not, label %B1450, label %B1184.if

B1450:                                            ; preds = %B1416, %B1154
  %cost.2.2.lcssa = phi float [ 1.000000e+09, %B1154 ], [ %"$phi22.0.2.0.i", %B1416 ]
  %.1351 = getelementptr float, ptr %arg.WF, i64 %nearest.3.3.lcssa
  %.1352 = load float, ptr %.1351, align 4
  %.1354 = fadd float %cost.2.2.lcssa, %.1352
  %46 = getelementptr float, ptr %arg.WF, i64 %made.2.1
  %.1360 = getelementptr i8, ptr %46, i64 8192
  store float %.1354, ptr %.1360, align 4
  %.1368 = load float, ptr %.1351, align 4
  %.1373 = getelementptr i8, ptr %46, i64 8288
  store float %.1368, ptr %.1373, align 4
  %.1376 = add nsw i64 %made.2.1, 1
  %scevgep192 = getelementptr i8, ptr %lsr.iv191, i64 72
  %scevgep211 = getelementptr i8, ptr %lsr.iv210, i64 72
  %exitcond775.not = icmp eq i64 %tried.3.1, %smax
  br i1 %exitcond775.not, label %B1664, label %B272

B1664:                                            ; preds = %B1450, %B248.loopexit
  %made.4.2 = phi i64 [ %.1376, %B1450 ], [ %made.2.1, %B248.loopexit ]
  store i64 %made.4.2, ptr %retptr, align 8
  br label %common.ret

B0.endif:                                         ; preds = %entry
  %.66 = icmp eq i64 %.50, -1
  br i1 %.66, label %B92, label %B106

B306.if:                                          ; preds = %B494.3, %B306.if.preheader
  %lsr.iv = phi ptr [ %scevgep112, %B494.3 ], [ %scevgep, %B306.if.preheader ]
  %nearest.2.2380 = phi i64 [ %nearest.3.3.3, %B494.3 ], [ -1, %B306.if.preheader ]
  %.266376378 = phi i64 [ %.273.3, %B494.3 ], [ 0, %B306.if.preheader ]
  %47 = add i64 %.266376378, 1
  %scevgep115 = getelementptr i8, ptr %lsr.iv, i64 -168
  %.310 = load i64, ptr %scevgep115, align 8
  %.311 = icmp sgt i64 %.310, 0
  br i1 %.311, label %B390, label %B494

B624.if:                                          ; preds = %B834, %B624.if.lr.ph
  %lsr.iv168 = phi ptr [ %scevgep164, %B624.if.lr.ph ], [ %scevgep169, %B834 ]
  %lsr.iv130 = phi ptr [ %scevgep129, %B624.if.lr.ph ], [ %scevgep131, %B834 ]
  %.493393399 = phi i64 [ 0, %B624.if.lr.ph ], [ %.500, %B834 ]
  %.500 = add nuw nsw i64 %.493393399, 1
  %.531.not = icmp eq i64 %.493393399, %nearest.3.3.lcssa
  br i1 %.531.not, label %B718, label %B696

B750.if:                                          ; preds = %B816.7, %B750.if.preheader
  %same.2.3388 = phi i1 [ %"$phi816.2.2.4.7", %B816.7 ], [ %"$phi718.1.2.3", %B750.if.preheader ]
  %.637384386 = phi i64 [ %.644.724, %B816.7 ], [ 0, %B750.if.preheader ]
  br i1 %same.2.3388, label %B816, label %B816.7

B1102.if:                                         ; preds = %B1102.if, %B1102.if.preheader.new
  %lsr.iv266 = phi i64 [ %lsr.iv.next267, %B1102.if ], [ %unroll_iter94, %B1102.if.preheader.new ]
  %.887406408 = phi i64 [ 0, %B1102.if.preheader.new ], [ %.894.7.1, %B1102.if ]
  %48 = shl i64 %.887406408, 3
  %scevgep222 = getelementptr i8, ptr %scevgep185, i64 %48
  %scevgep223 = getelementptr i8, ptr %scevgep222, i64 -64
  %scevgep236 = getelementptr i8, ptr %scevgep222, i64 -120
  %.924 = load i64, ptr %scevgep236, align 8
  %49 = shl i64 %.887406408, 3
  %scevgep252 = getelementptr i8, ptr %lsr.iv210, i64 %49
  %scevgep253 = getelementptr i8, ptr %scevgep252, i64 56
  store i64 %.924, ptr %scevgep252, align 8
  %50 = shl i64 %.887406408, 3
  %scevgep234 = getelementptr i8, ptr %scevgep185, i64 %50
  %scevgep235 = getelementptr i8, ptr %scevgep234, i64 -112
  %.924.1 = load i64, ptr %scevgep235, align 8
  %scevgep264 = getelementptr i8, ptr %lsr.iv210, i64 %50
  %scevgep265 = getelementptr i8, ptr %scevgep264, i64 8
  store i64 %.924.1, ptr %scevgep265, align 8
  %51 = shl i64 %.887406408, 3
  %scevgep232 = getelementptr i8, ptr %scevgep185, i64 %51
  %scevgep233 = getelementptr i8, ptr %scevgep232, i64 -104
  %.924.2 = load i64, ptr %scevgep233, align 8
  %scevgep262 = getelementptr i8, ptr %lsr.iv210, i64 %51
  %scevgep263 = getelementptr i8, ptr %scevgep262, i64 16
  store i64 %.924.2, ptr %scevgep263, align 8
  %52 = shl i64 %.887406408, 3
  %scevgep230 = getelementptr i8, ptr %scevgep185, i64 %52
  %scevgep231 = getelementptr i8, ptr %scevgep230, i64 -96
  %.924.3 = load i64, ptr %scevgep231, align 8
  %scevgep260 = getelementptr i8, ptr %lsr.iv210, i64 %52
  %scevgep261 = getelementptr i8, ptr %scevgep260, i64 24
  store i64 %.924.3, ptr %scevgep261, align 8
  %53 = shl i64 %.887406408, 3
  %scevgep228 = getelementptr i8, ptr %scevgep185, i64 %53
  %scevgep229 = getelementptr i8, ptr %scevgep228, i64 -88
  %.924.4 = load i64, ptr %scevgep229, align 8
  %scevgep258 = getelementptr i8, ptr %lsr.iv210, i64 %53
  %scevgep259 = getelementptr i8, ptr %scevgep258, i64 32
  store i64 %.924.4, ptr %scevgep259, align 8
  %54 = shl i64 %.887406408, 3
  %scevgep226 = getelementptr i8, ptr %scevgep185, i64 %54
  %scevgep227 = getelementptr i8, ptr %scevgep226, i64 -80
  %.924.5 = load i64, ptr %scevgep227, align 8
  %scevgep256 = getelementptr i8, ptr %lsr.iv210, i64 %54
  %scevgep257 = getelementptr i8, ptr %scevgep256, i64 40
  store i64 %.924.5, ptr %scevgep257, align 8
  %55 = shl i64 %.887406408, 3
  %scevgep224 = getelementptr i8, ptr %scevgep185, i64 %55
  %scevgep225 = getelementptr i8, ptr %scevgep224, i64 -72
  %.924.6 = load i64, ptr %scevgep225, align 8
  %scevgep254 = getelementptr i8, ptr %lsr.iv210, i64 %55
  %scevgep255 = getelementptr i8, ptr %scevgep254, i64 48
  store i64 %.924.6, ptr %scevgep255, align 8
  %.924.7 = load i64, ptr %scevgep223, align 8
  store i64 %.924.7, ptr %scevgep253, align 8
  %.894.7 = shl i64 %.887406408, 3
  %scevgep191 = getelementptr i8, ptr %scevgep185, i64 %.894.7
  %scevgep221 = getelementptr i8, ptr %scevgep191, i64 -56
  %.924.195 = load i64, ptr %scevgep221, align 8
  %56 = shl i64 %.887406408, 3
  %scevgep237 = getelementptr i8, ptr %lsr.iv210, i64 %56
  %scevgep238 = getelementptr i8, ptr %scevgep237, i64 120
  %scevgep251 = getelementptr i8, ptr %scevgep237, i64 64
  store i64 %.924.195, ptr %scevgep251, align 8
  %57 = shl i64 %.887406408, 3
  %scevgep219 = getelementptr i8, ptr %scevgep185, i64 %57
  %scevgep220 = getelementptr i8, ptr %scevgep219, i64 -48
  %.924.1.1 = load i64, ptr %scevgep220, align 8
  %scevgep249 = getelementptr i8, ptr %lsr.iv210, i64 %57
  %scevgep250 = getelementptr i8, ptr %scevgep249, i64 72
  store i64 %.924.1.1, ptr %scevgep250, align 8
  %58 = shl i64 %.887406408, 3
  %scevgep214 = getelementptr i8, ptr %scevgep185, i64 %58
  %scevgep218 = getelementptr i8, ptr %scevgep214, i64 -40
  %.924.2.1 = load i64, ptr %scevgep218, align 8
  %scevgep247 = getelementptr i8, ptr %lsr.iv210, i64 %58
  %scevgep248 = getelementptr i8, ptr %scevgep247, i64 80
  store i64 %.924.2.1, ptr %scevgep248, align 8
  %59 = shl i64 %.887406408, 3
  %scevgep204 = getelementptr i8, ptr %scevgep185, i64 %59
  %scevgep210 = getelementptr i8, ptr %scevgep204, i64 -32
  %.924.3.1 = load i64, ptr %scevgep210, align 8
  %scevgep245 = getelementptr i8, ptr %lsr.iv210, i64 %59
  %scevgep246 = getelementptr i8, ptr %scevgep245, i64 88
  store i64 %.924.3.1, ptr %scevgep246, align 8
  %60 = shl i64 %.887406408, 3
  %scevgep200 = getelementptr i8, ptr %scevgep185, i64 %60
  %scevgep202 = getelementptr i8, ptr %scevgep200, i64 -24
  %.924.4.1 = load i64, ptr %scevgep202, align 8
  %scevgep243 = getelementptr i8, ptr %lsr.iv210, i64 %60
  %scevgep244 = getelementptr i8, ptr %scevgep243, i64 96
  store i64 %.924.4.1, ptr %scevgep244, align 8
  %61 = shl i64 %.887406408, 3
  %scevgep196 = getelementptr i8, ptr %scevgep185, i64 %61
  %scevgep198 = getelementptr i8, ptr %scevgep196, i64 -16
  %.924.5.1 = load i64, ptr %scevgep198, align 8
  %scevgep241 = getelementptr i8, ptr %lsr.iv210, i64 %61
  %scevgep242 = getelementptr i8, ptr %scevgep241, i64 104
  store i64 %.924.5.1, ptr %scevgep242, align 8
  %62 = shl i64 %.887406408, 3
  %scevgep193 = getelementptr i8, ptr %scevgep185, i64 %62
  %scevgep194 = getelementptr i8, ptr %scevgep193, i64 -8
  %.924.6.1 = load i64, ptr %scevgep194, align 8
  %scevgep239 = getelementptr i8, ptr %lsr.iv210, i64 %62
  %scevgep240 = getelementptr i8, ptr %scevgep239, i64 112
  store i64 %.924.6.1, ptr %scevgep240, align 8
  %.894.7.1 = add nuw i64 %.887406408, 16
  %.924.7.1 = load i64, ptr %scevgep191, align 8
  store i64 %.924.7.1, ptr %scevgep238, align 8
  %lsr.iv.next267 = add i64 %lsr.iv266, -2
  %niter.ncmp.1 = icmp eq i64 %lsr.iv.next267, 0
  br i1 %niter.ncmp.1, label %B1154.loopexit.unr-lcssa.unr-lcssa, label %B1102.if

B1184.if:                                         ; preds = %B1416, %B1184.if.preheader
  %cost.2.2439 = phi float [ %"$phi22.0.2.0.i", %B1416 ], [ 1.000000e+09, %B1184.if.preheader ]
  %.1030428437 = phi i64 [ %.1037, %B1416 ], [ 0, %B1184.if.preheader ]
  %63 = icmp slt i64 %.396, 1
  %.1037 = add nuw nsw i64 %.1030428437, 1
  %.1069 = getelementptr float, ptr %2, i64 %.1030428437
  %.1070 = load float, ptr %.1069, align 4
  %invariant.gep412 = getelementptr float, ptr %invariant.gep, i64 %.1030428437
  br i1 %63, label %B1416, label %B1240.if.preheader

B1240.if.preheader:                               ; preds = %B1184.if
  br label %B1240.if

B1240.if:                                         ; preds = %B1240.if.preheader, %B1362
  %total.2.3421 = phi float [ %.1295, %B1362 ], [ %.1070, %B1240.if.preheader ]
  %.1160416419 = phi i64 [ %.1167, %B1362 ], [ 0, %B1240.if.preheader ]
  %.1167 = add nuw nsw i64 %.1160416419, 1
  %64 = shl i64 %.1160416419, 3
  %scevgep217 = getelementptr i8, ptr %lsr.iv210, i64 %64
  %.1198 = load i64, ptr %scevgep217, align 8
  %.1199 = icmp eq i64 %.1160416419, 0
  store i64 0, ptr %.1205, align 8
  %.1209 = zext i1 %.1199 to i8
  %.1210 = call i32 @segment(ptr nonnull %.1205, ptr nonnull %excinfo.2, ptr %arg.I, ptr %arg.F, i64 %arg.group, i64 %.1198, i8 %.1209, ptr %arg.W, ptr %arg.WF)
  %.1220 = load i64, ptr %.1205, align 8
  br label %B1242.endif

B1242.endif:                                      ; preds = %B1240.if
  %.1234 = icmp eq i64 %.1220, -1
  br i1 %.1234, label %B1340, label %B1362
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define internal i32 @segment(ptr noalias nonnull writeonly captures(none) %retptr, ptr noalias nonnull writeonly captures(none) %excinfo, ptr readonly captures(none) %arg.I, ptr readonly captures(none) %arg.F, i64 %arg.group, i64 %arg.one, i8 range(i8 0, 2) %arg.surname, ptr captures(none) %arg.W, ptr captures(none) %arg.WF) local_unnamed_addr #0 {
entry:
  %.1155 = alloca ptr, align 8
  store ptr null, ptr %.1155, align 8
  %excinfo.5 = alloca ptr, align 8
  store ptr null, ptr %excinfo.5, align 8
  %.38.i = getelementptr i8, ptr %arg.W, i64 1118912
  %.39.i = load i64, ptr %.38.i, align 8, !noalias !7
  %.12156.not.i = icmp slt i64 %.39.i, 1
  br i1 %.12156.not.i, label %B58, label %B66.if.lr.ph.i

B66.if.lr.ph.i:                                   ; preds = %entry
  %0 = icmp ne i8 %arg.surname, 0
  %.186.i = zext i1 %0 to i64
  br label %B66.if.i

B150.i:                                           ; preds = %B66.if.i
  %1 = shl i64 %lsr.iv.i, 3
  %scevgep103 = getelementptr i8, ptr %arg.W, i64 %1
  %scevgep106 = getelementptr i8, ptr %scevgep103, i64 8
  %.175.i = load i64, ptr %scevgep106, align 8, !noalias !7
  %.177.i = icmp eq i64 %.175.i, %arg.one
  br i1 %.177.i, label %B180.i, label %B248.i

B180.i:                                           ; preds = %B150.i
  %2 = shl i64 %lsr.iv.i, 3
  %scevgep100 = getelementptr i8, ptr %arg.W, i64 %2
  %scevgep102 = getelementptr i8, ptr %scevgep100, i64 16
  %.183.i = load i64, ptr %scevgep102, align 8, !noalias !7
  %.187.i = icmp eq i64 %.183.i, %.186.i
  br i1 %.187.i, label %B210.i, label %B248.i

B210.i:                                           ; preds = %B180.i
  %3 = shl i64 %lsr.iv.i, 3
  %scevgep97 = getelementptr i8, ptr %arg.W, i64 %3
  %scevgep99 = getelementptr i8, ptr %scevgep97, i64 24
  %.193.i = load i64, ptr %scevgep99, align 8, !noalias !7
  %.197.i = icmp eq i64 %.193.i, 0
  br i1 %.197.i, label %B0.endif, label %B248.i

B248.i:                                           ; preds = %B66.if.i, %B210.i, %B180.i, %B150.i
  %lsr.iv.next.i = add nuw i64 %lsr.iv.i, 8
  %lsr.iv.next8.i = add nsw i64 %lsr.iv7.i, -1
  %exitcond.not.i = icmp eq i64 %lsr.iv.next8.i, 0
  br i1 %exitcond.not.i, label %B58, label %B66.if.i

B66.if.i:                                         ; preds = %B248.i, %B66.if.lr.ph.i
  %lsr.iv7.i = phi i64 [ %.39.i, %B66.if.lr.ph.i ], [ %lsr.iv.next8.i, %B248.i ]
  %lsr.iv.i = phi i64 [ 137560, %B66.if.lr.ph.i ], [ %lsr.iv.next.i, %B248.i ]
  %4 = shl i64 %lsr.iv.i, 3
  %scevgep6.i = getelementptr i8, ptr %arg.W, i64 %4
  %.167.i = load i64, ptr %scevgep6.i, align 8, !noalias !7
  %.169.i = icmp eq i64 %.167.i, %arg.group
  br i1 %.169.i, label %B150.i, label %B248.i

common.ret:                                       ; preds = %B1830, %B118, %B54
  ret i32 poison

B54:                                              ; preds = %B0.endif
  store i64 %lsr.iv.i, ptr %retptr, align 8
  br label %common.ret

B58:                                              ; preds = %B0.endif, %B248.i, %entry
  %.45.i = getelementptr i8, ptr %arg.W, i64 1118920
  %.46.i = load i64, ptr %.45.i, align 8, !noalias !10
  %.48.i = icmp sgt i64 %.46.i, 31744
  br i1 %.48.i, label %B118, label %B256.i

B256.i:                                           ; preds = %B58
  %.55.i = getelementptr i8, ptr %arg.W, i64 1118928
  %.56.i = load i64, ptr %.55.i, align 8, !noalias !10
  %.59.i = icmp sgt i64 %.56.i, 491520
  %.70.i = icmp eq i64 %.39.i, 256
  %brmerge.i = select i1 %.70.i, i1 true, i1 %.59.i
  br i1 %brmerge.i, label %B118, label %B58.endif

B118:                                             ; preds = %B256.i, %B58
  store i64 -1, ptr %retptr, align 8
  br label %common.ret

B438:                                             ; preds = %B58.endif
  %sunkaddr = getelementptr i8, ptr %44, i64 %.idx21
  %.246 = load i64, ptr %sunkaddr, align 8
  %sunkaddr107 = getelementptr i8, ptr %44, i64 %.idx21
  %sunkaddr108 = getelementptr i8, ptr %sunkaddr107, i64 8
  %.253 = load i64, ptr %sunkaddr108, align 8
  br label %B478

B478:                                             ; preds = %B58.endif, %B438
  %"$phi478.0.2.sroa.8.0" = phi i64 [ %.253, %B438 ], [ 0, %B58.endif ]
  %"$phi478.0.2.sroa.0.0" = phi i64 [ %.246, %B438 ], [ 0, %B58.endif ]
  %.340 = icmp slt i64 %"$phi478.0.2.sroa.0.0", %"$phi478.0.2.sroa.8.0"
  %.366 = icmp slt i64 %.229, %.234
  %or.cond = select i1 %.340, i1 true, i1 %.366
  br i1 %or.cond, label %B522.preheader, label %B1080.thread

B1080.thread:                                     ; preds = %B478
  %5 = icmp eq i8 %arg.surname, 0
  %sunkaddr63 = shl i64 %.39.i, 6
  %sunkaddr64 = getelementptr i8, ptr %arg.W, i64 %sunkaddr63
  %sunkaddr65 = getelementptr i8, ptr %sunkaddr64, i64 1100512
  store i64 0, ptr %sunkaddr65, align 8
  %.36114 = select i1 %5, i64 9, i64 8
  %.82015 = getelementptr i64, ptr %43, i64 %.36114
  %.82116 = load i64, ptr %.82015, align 8
  br label %B1498

B522.preheader:                                   ; preds = %B478
  %6 = getelementptr float, ptr %arg.F, i64 %.170
  %7 = getelementptr i64, ptr %arg.I, i64 %.160
  %8 = getelementptr i64, ptr %arg.I, i64 %.165
  %xtraiter = and i64 %.175, 7
  %unroll_iter = and i64 %.175, 9223372036854775800
  %9 = shl i64 %.175, 2
  %sunkaddr72 = shl i64 %.39.i, 6
  %sunkaddr66 = shl i64 %.39.i, 6
  br label %B522

B522:                                             ; preds = %B916, %B522.preheader
  %given.2.0 = phi i64 [ %.732, %B916 ], [ %.229, %B522.preheader ]
  %family.2.0 = phi i64 [ %.719, %B916 ], [ %"$phi478.0.2.sroa.0.0", %B522.preheader ]
  %last.2.0 = phi i64 [ %last.3.2, %B916 ], [ -1, %B522.preheader ]
  %many.2.0 = phi i64 [ %many.3.2, %B916 ], [ 0, %B522.preheader ]
  %.382 = icmp eq i64 %given.2.0, %.234
  br i1 %.382, label %B592.thread, label %B534

B534:                                             ; preds = %B522
  %.389 = icmp slt i64 %family.2.0, %"$phi478.0.2.sroa.8.0"
  br i1 %.389, label %B592, label %B592.thread

B592:                                             ; preds = %B534
  %.397 = getelementptr i64, ptr %7, i64 %family.2.0
  %.398 = load i64, ptr %.397, align 8
  %.403 = getelementptr i64, ptr %7, i64 %given.2.0
  %.404 = load i64, ptr %.403, align 8
  %.405 = icmp sle i64 %.398, %.404
  %cond.fr = freeze i1 %.405
  %spec.select = select i1 %cond.fr, i64 %family.2.0, i64 %given.2.0
  br label %B592.thread

B592.thread:                                      ; preds = %B592, %B534, %B522
  %"$phi592.0.3.17" = phi i1 [ true, %B522 ], [ %cond.fr, %B592 ], [ false, %B534 ]
  %10 = phi i64 [ %family.2.0, %B522 ], [ %spec.select, %B592 ], [ %given.2.0, %B534 ]
  %11 = icmp eq i8 %arg.surname, 0
  %.436 = getelementptr float, ptr %6, i64 %10
  %.437 = load float, ptr %.436, align 4
  %brmerge = or i1 %11, %"$phi592.0.3.17"
  %.464 = select i1 %brmerge, float 0.000000e+00, float 0x3FF3333340000000
  %.470 = fadd float %.437, %.464
  %.480 = getelementptr i64, ptr %7, i64 %10
  %.481 = load i64, ptr %.480, align 8
  %.483.not = icmp eq i64 %.481, %last.2.0
  br i1 %.483.not, label %B916, label %B722

B722:                                             ; preds = %B592.thread
  %12 = icmp slt i64 %.175, 1
  %sunkaddr109 = getelementptr i8, ptr %arg.W, i64 %sunkaddr66
  %sunkaddr110 = getelementptr i8, ptr %sunkaddr109, i64 1100520
  %.504 = load i64, ptr %sunkaddr110, align 8
  %13 = getelementptr i64, ptr %arg.W, i64 %.504
  %.509 = getelementptr i64, ptr %13, i64 %many.2.0
  store i64 %.481, ptr %.509, align 8
  br i1 %12, label %B906, label %B808.if.lr.ph

B808.if.lr.ph:                                    ; preds = %B722
  %14 = icmp ult i64 %.175, 8
  %.637 = mul i64 %many.2.0, %.175
  %invariant.gep = getelementptr float, ptr %arg.WF, i64 %.637
  br i1 %14, label %B808.if.epil.preheader, label %B808.if.preheader

B808.if.preheader:                                ; preds = %B808.if.lr.ph
  br label %B808.if

B906.loopexit.unr-lcssa:                          ; preds = %B808.if
  %15 = icmp eq i64 %xtraiter, 0
  br i1 %15, label %B906, label %B808.if.epil.preheader

B808.if.epil.preheader:                           ; preds = %B906.loopexit.unr-lcssa, %B808.if.lr.ph
  %.597373375.epil.init = phi i64 [ 0, %B808.if.lr.ph ], [ %.604.7, %B906.loopexit.unr-lcssa ]
  %16 = mul i64 %many.2.0, %9
  %17 = shl i64 %.597373375.epil.init, 2
  %18 = getelementptr i8, ptr %arg.WF, i64 %16
  %scevgep130 = getelementptr i8, ptr %18, i64 %17
  br label %B808.if.epil

B808.if.epil:                                     ; preds = %B808.if.epil, %B808.if.epil.preheader
  %lsr.iv134 = phi i64 [ %lsr.iv.next, %B808.if.epil ], [ %xtraiter, %B808.if.epil.preheader ]
  %lsr.iv131 = phi ptr [ %scevgep132, %B808.if.epil ], [ %scevgep130, %B808.if.epil.preheader ]
  %sunkaddr111 = getelementptr i8, ptr %arg.W, i64 %sunkaddr66
  %sunkaddr112 = getelementptr i8, ptr %sunkaddr111, i64 1100528
  %.634.epil = load i64, ptr %sunkaddr112, align 8
  %19 = shl i64 %.634.epil, 2
  %scevgep133 = getelementptr i8, ptr %lsr.iv131, i64 %19
  store float 9.000000e+00, ptr %scevgep133, align 4
  %scevgep132 = getelementptr i8, ptr %lsr.iv131, i64 4
  %lsr.iv.next = add nsw i64 %lsr.iv134, -1
  %epil.iter.cmp.not = icmp eq i64 %lsr.iv.next, 0
  br i1 %epil.iter.cmp.not, label %B906, label %B808.if.epil, !llvm.loop !13

B906:                                             ; preds = %B808.if.epil, %B906.loopexit.unr-lcssa, %B722
  %.654 = add nsw i64 %many.2.0, 1
  br label %B916

B916:                                             ; preds = %B906, %B592.thread
  %last.3.2 = phi i64 [ %.481, %B906 ], [ %last.2.0, %B592.thread ]
  %many.3.2 = phi i64 [ %.654, %B906 ], [ %many.2.0, %B592.thread ]
  %sunkaddr113 = getelementptr i8, ptr %arg.W, i64 %sunkaddr72
  %sunkaddr114 = getelementptr i8, ptr %sunkaddr113, i64 1100528
  %.666 = load i64, ptr %sunkaddr114, align 8
  %.668 = add nsw i64 %many.3.2, -1
  %.670 = mul nsw i64 %.668, %.175
  %.678 = getelementptr i64, ptr %8, i64 %10
  %.679 = load i64, ptr %.678, align 8
  %20 = getelementptr float, ptr %arg.WF, i64 %.666
  %21 = getelementptr float, ptr %20, i64 %.670
  %.683 = getelementptr float, ptr %21, i64 %.679
  %.684 = load float, ptr %.683, align 4
  %.12.i = fcmp olt float %.684, %.470
  %"$phi22.0.2.0.i" = select i1 %.12.i, float %.684, float %.470
  store float %"$phi22.0.2.0.i", ptr %.683, align 4
  %.718 = zext i1 %"$phi592.0.3.17" to i64
  %.719 = add nsw i64 %family.2.0, %.718
  %.726 = xor i1 %"$phi592.0.3.17", true
  %.731 = zext i1 %.726 to i64
  %.732 = add nsw i64 %given.2.0, %.731
  %.740 = icmp slt i64 %.719, %"$phi478.0.2.sroa.8.0"
  %.747 = icmp slt i64 %.732, %.234
  %or.cond360 = select i1 %.740, i1 true, i1 %.747
  br i1 %or.cond360, label %B522, label %B1080

B1080:                                            ; preds = %B916
  %22 = icmp eq i8 %arg.surname, 0
  %sunkaddr115 = getelementptr i8, ptr %arg.W, i64 %sunkaddr72
  %sunkaddr116 = getelementptr i8, ptr %sunkaddr115, i64 1100512
  store i64 %many.3.2, ptr %sunkaddr116, align 8
  %.361 = select i1 %22, i64 9, i64 8
  %.820 = getelementptr i64, ptr %43, i64 %.361
  %.821 = load i64, ptr %.820, align 8
  %.871 = icmp sgt i64 %many.3.2, 0
  %invariant.gep395 = getelementptr float, ptr %arg.WF, i64 %.175
  br i1 %.871, label %B1238.if.lr.ph, label %B1498

B1238.if.lr.ph:                                   ; preds = %B1080
  %.784 = getelementptr i8, ptr %43, i64 56
  %.785 = load i64, ptr %.784, align 8
  %23 = tail call i64 @llvm.smax.i64(i64 %.175, i64 1)
  %24 = add nsw i64 %23, -2
  %25 = add nsw i64 %23, -1
  %xtraiter31 = and i64 %25, 3
  %unroll_iter36 = and i64 %25, -4
  %26 = shl i64 %.785, 2
  %27 = getelementptr i8, ptr %arg.F, i64 %26
  %scevgep92 = getelementptr i8, ptr %27, i64 12
  br label %B1238.if

B1474.loopexit.unr-lcssa:                         ; preds = %B1352.if
  %28 = icmp eq i64 %xtraiter31, 0
  br i1 %28, label %B1474, label %B1352.if.epil.preheader

B1352.if.epil.preheader:                          ; preds = %B1352.if.lr.ph, %B1474.loopexit.unr-lcssa
  %mixed.2.1391.epil.init = phi float [ 1.000000e+09, %B1352.if.lr.ph ], [ %"$phi22.0.2.0.i25.3", %B1474.loopexit.unr-lcssa ]
  %.1053387389.epil.init = phi i64 [ 0, %B1352.if.lr.ph ], [ %unroll_iter36, %B1474.loopexit.unr-lcssa ]
  %29 = shl i64 %.1053387389.epil.init, 2
  %scevgep101 = getelementptr i8, ptr %27, i64 %29
  %30 = add i64 %.1053387389.epil.init, %.955
  %31 = shl i64 %30, 2
  %scevgep105 = getelementptr i8, ptr %lsr.iv103, i64 %31
  br label %B1352.if.epil

B1352.if.epil:                                    ; preds = %B1352.if.epil, %B1352.if.epil.preheader
  %mixed.2.1391.epil = phi float [ %mixed.2.1391.epil.init, %B1352.if.epil.preheader ], [ %"$phi22.0.2.0.i25.epil", %B1352.if.epil ]
  %epil.iter32 = phi i64 [ 0, %B1352.if.epil.preheader ], [ %epil.iter32.next, %B1352.if.epil ]
  %32 = shl i64 %epil.iter32, 2
  %scevgep36 = getelementptr i8, ptr %scevgep105, i64 %32
  %.1090.epil = load float, ptr %scevgep36, align 4
  %scevgep35 = getelementptr i8, ptr %scevgep101, i64 %32
  %.1095.epil = load float, ptr %scevgep35, align 4
  %.1097.epil = fmul float %.1095.epil, 5.000000e-01
  %.1098.epil = fadd float %.1090.epil, %.1097.epil
  %.12.i24.epil = fcmp olt float %mixed.2.1391.epil, %.1098.epil
  %"$phi22.0.2.0.i25.epil" = select i1 %.12.i24.epil, float %mixed.2.1391.epil, float %.1098.epil
  %epil.iter32.next = add i64 %epil.iter32, 1
  %epil.iter32.cmp.not = icmp eq i64 %xtraiter31, %epil.iter32.next
  br i1 %epil.iter32.cmp.not, label %B1474, label %B1352.if.epil, !llvm.loop !14

B1474:                                            ; preds = %B1238.if, %B1352.if.epil, %B1474.loopexit.unr-lcssa
  %mixed.2.1.lcssa = phi float [ 1.000000e+09, %B1238.if ], [ %"$phi22.0.2.0.i25.3", %B1474.loopexit.unr-lcssa ], [ %"$phi22.0.2.0.i25.epil", %B1352.if.epil ]
  %33 = getelementptr float, ptr %invariant.gep395, i64 %.955
  %gep396 = getelementptr float, ptr %33, i64 %.957
  %.1139 = getelementptr i8, ptr %gep396, i64 -4
  store float %mixed.2.1.lcssa, ptr %.1139, align 4
  %scevgep104 = getelementptr i8, ptr %lsr.iv103, i64 %9
  %exitcond443.not = icmp eq i64 %.926, %many.3.2
  br i1 %exitcond443.not, label %B1498, label %B1238.if

B1498:                                            ; preds = %B1474, %B1080, %B1080.thread
  %.82120 = phi i64 [ %.82116, %B1080.thread ], [ %.821, %B1080 ], [ %.821, %B1474 ]
  %many.4.119 = phi i64 [ 0, %B1080.thread ], [ %many.3.2, %B1080 ], [ %many.3.2, %B1474 ]
  store ptr null, ptr %.1155, align 8
  %.1159 = call i32 @ended(ptr nonnull %.1155, ptr nonnull %excinfo.5, i64 %.101.i, i64 %.175, ptr %arg.W, ptr %arg.WF)
  br label %B1498.endif

B1812.loopexit.unr-lcssa:                         ; preds = %B1666.if
  %34 = icmp eq i64 %xtraiter38, 0
  br i1 %34, label %B1812, label %B1666.if.epil.preheader

B1666.if.epil.preheader:                          ; preds = %B1666.if.preheader, %B1812.loopexit.unr-lcssa
  %least.2.1415.epil.init = phi float [ 1.000000e+09, %B1666.if.preheader ], [ %"$phi22.0.2.0.i27.3", %B1812.loopexit.unr-lcssa ]
  %.1400411413.epil.init = phi i64 [ 0, %B1666.if.preheader ], [ %unroll_iter43, %B1812.loopexit.unr-lcssa ]
  %35 = add i64 %.1400411413.epil.init, %.1450
  %36 = shl i64 %35, 3
  %scevgep76 = getelementptr i8, ptr %arg.W, i64 %36
  %37 = mul i64 %.1400411413.epil.init, %76
  %38 = shl i64 %.1437, 2
  %39 = getelementptr i8, ptr %lsr.iv71, i64 %37
  %scevgep78 = getelementptr i8, ptr %39, i64 %38
  br label %B1666.if.epil

B1666.if.epil:                                    ; preds = %B1666.if.epil, %B1666.if.epil.preheader
  %lsr.iv79 = phi ptr [ %scevgep80, %B1666.if.epil ], [ %scevgep78, %B1666.if.epil.preheader ]
  %least.2.1415.epil = phi float [ %"$phi22.0.2.0.i27.epil", %B1666.if.epil ], [ %least.2.1415.epil.init, %B1666.if.epil.preheader ]
  %epil.iter39 = phi i64 [ %epil.iter39.next, %B1666.if.epil ], [ 0, %B1666.if.epil.preheader ]
  %.1445.epil = load float, ptr %lsr.iv79, align 4
  %40 = shl i64 %epil.iter39, 3
  %scevgep21 = getelementptr i8, ptr %scevgep76, i64 %40
  %.1454.epil = load i64, ptr %scevgep21, align 8
  %.1458.epil = getelementptr float, ptr %70, i64 %.1454.epil
  %.1459.epil = load float, ptr %.1458.epil, align 4
  %.1460.epil = fadd float %.1445.epil, %.1459.epil
  %.12.i26.epil = fcmp olt float %least.2.1415.epil, %.1460.epil
  %"$phi22.0.2.0.i27.epil" = select i1 %.12.i26.epil, float %least.2.1415.epil, float %.1460.epil
  %epil.iter39.next = add i64 %epil.iter39, 1
  %scevgep80 = getelementptr i8, ptr %lsr.iv79, i64 %76
  %epil.iter39.cmp.not = icmp eq i64 %xtraiter38, %epil.iter39.next
  br i1 %epil.iter39.cmp.not, label %B1812, label %B1666.if.epil, !llvm.loop !15

B1812:                                            ; preds = %B1592.if, %B1666.if.epil, %B1812.loopexit.unr-lcssa
  %least.2.1.lcssa = phi float [ 1.000000e+09, %B1592.if ], [ %"$phi22.0.2.0.i27.3", %B1812.loopexit.unr-lcssa ], [ %"$phi22.0.2.0.i27.epil", %B1666.if.epil ]
  %.1500 = getelementptr float, ptr %72, i64 %.1275420426
  store float %least.2.1.lcssa, ptr %.1500, align 4
  %scevgep72 = getelementptr i8, ptr %lsr.iv71, i64 4
  %scevgep9 = getelementptr i8, ptr %lsr.iv8, i64 4
  %scevgep17 = getelementptr i8, ptr %lsr.iv14, i64 4
  %scevgep33 = getelementptr i8, ptr %lsr.iv29, i64 4
  %exitcond445.not = icmp eq i64 %.1282, %.175
  br i1 %exitcond445.not, label %B1830, label %B1592.if

B1830:                                            ; preds = %B1498.endif, %B1812
  store i64 %.101.i, ptr %retptr, align 8
  br label %common.ret

B0.endif:                                         ; preds = %B210.i
  %.71 = icmp sgt i64 %lsr.iv.i, -1
  br i1 %.71, label %B54, label %B58

B58.endif:                                        ; preds = %B256.i
  %41 = icmp ne i8 %arg.surname, 0
  %.93.i = add nsw i64 %.39.i, 1
  %sunkaddr117 = getelementptr i8, ptr %arg.W, i64 1118912
  store i64 %.93.i, ptr %sunkaddr117, align 8, !noalias !10
  %.98.i = shl nsw i64 %.39.i, 3
  %.101.i = add nsw i64 %.98.i, 137560
  %.125.i = getelementptr i64, ptr %arg.W, i64 %.101.i
  store i64 %arg.group, ptr %.125.i, align 8, !noalias !10
  %42 = getelementptr i64, ptr %arg.W, i64 %.98.i
  %.129.i = getelementptr i8, ptr %42, i64 1100488
  store i64 %arg.one, ptr %.129.i, align 8, !noalias !10
  %.134.i = zext i1 %41 to i64
  %.135.i = getelementptr i8, ptr %42, i64 1100496
  store i64 %.134.i, ptr %.135.i, align 8, !noalias !10
  %.141.i = getelementptr i8, ptr %42, i64 1100504
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %.141.i, i8 0, i64 16, i1 false)
  %sunkaddr118 = getelementptr i8, ptr %arg.W, i64 1118920
  %.150.i = load i64, ptr %sunkaddr118, align 8, !noalias !10
  %.151.i = add nsw i64 %.150.i, 142940
  %sunkaddr119 = getelementptr i8, ptr %arg.W, i64 1118928
  %.155.i = load i64, ptr %sunkaddr119, align 8, !noalias !10
  %.156.i = add nsw i64 %.155.i, 3632
  %.159.i = getelementptr i8, ptr %42, i64 1100520
  store i64 %.151.i, ptr %.159.i, align 8, !noalias !10
  %.163.i = getelementptr i8, ptr %42, i64 1100528
  store i64 %.156.i, ptr %.163.i, align 8, !noalias !10
  %.not = icmp eq i8 %arg.surname, 0
  %.idx = shl i64 %arg.group, 7
  %43 = getelementptr i8, ptr %arg.I, i64 %.idx
  %.159 = getelementptr i8, ptr %43, i64 24
  %.160 = load i64, ptr %.159, align 8
  %.164 = getelementptr i8, ptr %43, i64 32
  %.165 = load i64, ptr %.164, align 8
  %.169 = getelementptr i8, ptr %43, i64 40
  %.170 = load i64, ptr %.169, align 8
  %.174 = getelementptr i8, ptr %43, i64 48
  %.175 = load i64, ptr %.174, align 8
  %.215 = getelementptr i8, ptr %43, i64 16
  %.216 = load i64, ptr %.215, align 8
  %44 = getelementptr i64, ptr %arg.I, i64 %.216
  %.idx21 = shl i64 %arg.one, 5
  %45 = getelementptr i8, ptr %44, i64 %.idx21
  %.228 = getelementptr i8, ptr %45, i64 16
  %.229 = load i64, ptr %.228, align 8
  %.233 = getelementptr i8, ptr %45, i64 24
  %.234 = load i64, ptr %.233, align 8
  br i1 %.not, label %B478, label %B438

B808.if:                                          ; preds = %B808.if, %B808.if.preheader
  %.597373375 = phi i64 [ %.604.7, %B808.if ], [ 0, %B808.if.preheader ]
  %sunkaddr120 = getelementptr i8, ptr %arg.W, i64 %sunkaddr66
  %sunkaddr121 = getelementptr i8, ptr %sunkaddr120, i64 1100528
  %.634 = load i64, ptr %sunkaddr121, align 8
  %46 = shl i64 %.634, 2
  %scevgep128 = getelementptr i8, ptr %invariant.gep, i64 %46
  %47 = shl i64 %.597373375, 2
  %scevgep129 = getelementptr i8, ptr %scevgep128, i64 %47
  store float 9.000000e+00, ptr %scevgep129, align 4
  %.634.1 = load i64, ptr %sunkaddr121, align 8
  %48 = shl i64 %.634.1, 2
  %scevgep125 = getelementptr i8, ptr %invariant.gep, i64 %48
  %49 = shl i64 %.597373375, 2
  %scevgep95 = getelementptr i8, ptr %scevgep125, i64 %49
  %scevgep96 = getelementptr i8, ptr %scevgep95, i64 4
  store float 9.000000e+00, ptr %scevgep96, align 4
  %.634.2 = load i64, ptr %sunkaddr121, align 8
  %50 = shl i64 %.634.2, 2
  %scevgep122 = getelementptr i8, ptr %invariant.gep, i64 %50
  %51 = shl i64 %.597373375, 2
  %scevgep93 = getelementptr i8, ptr %scevgep122, i64 %51
  %scevgep94 = getelementptr i8, ptr %scevgep93, i64 8
  store float 9.000000e+00, ptr %scevgep94, align 4
  %.634.3 = load i64, ptr %sunkaddr121, align 8
  %52 = shl i64 %.634.3, 2
  %scevgep119 = getelementptr i8, ptr %invariant.gep, i64 %52
  %53 = shl i64 %.597373375, 2
  %scevgep90 = getelementptr i8, ptr %scevgep119, i64 %53
  %scevgep91 = getelementptr i8, ptr %scevgep90, i64 12
  store float 9.000000e+00, ptr %scevgep91, align 4
  %.634.4 = load i64, ptr %sunkaddr121, align 8
  %54 = shl i64 %.634.4, 2
  %scevgep116 = getelementptr i8, ptr %invariant.gep, i64 %54
  %55 = shl i64 %.597373375, 2
  %scevgep88 = getelementptr i8, ptr %scevgep116, i64 %55
  %scevgep89 = getelementptr i8, ptr %scevgep88, i64 16
  store float 9.000000e+00, ptr %scevgep89, align 4
  %.634.5 = load i64, ptr %sunkaddr121, align 8
  %56 = shl i64 %.634.5, 2
  %scevgep113 = getelementptr i8, ptr %invariant.gep, i64 %56
  %57 = shl i64 %.597373375, 2
  %scevgep86 = getelementptr i8, ptr %scevgep113, i64 %57
  %scevgep87 = getelementptr i8, ptr %scevgep86, i64 20
  store float 9.000000e+00, ptr %scevgep87, align 4
  %.634.6 = load i64, ptr %sunkaddr121, align 8
  %58 = shl i64 %.634.6, 2
  %scevgep110 = getelementptr i8, ptr %invariant.gep, i64 %58
  %59 = shl i64 %.597373375, 2
  %scevgep84 = getelementptr i8, ptr %scevgep110, i64 %59
  %scevgep85 = getelementptr i8, ptr %scevgep84, i64 24
  store float 9.000000e+00, ptr %scevgep85, align 4
  %.604.7 = add nuw nsw i64 %.597373375, 8
  %.634.7 = load i64, ptr %sunkaddr121, align 8
  %60 = shl i64 %.634.7, 2
  %scevgep107 = getelementptr i8, ptr %invariant.gep, i64 %60
  %61 = shl i64 %.597373375, 2
  %scevgep82 = getelementptr i8, ptr %scevgep107, i64 %61
  %scevgep83 = getelementptr i8, ptr %scevgep82, i64 28
  store float 9.000000e+00, ptr %scevgep83, align 4
  %niter.ncmp.7 = icmp eq i64 %unroll_iter, %.604.7
  br i1 %niter.ncmp.7, label %B906.loopexit.unr-lcssa, label %B808.if

B1238.if:                                         ; preds = %B1474, %B1238.if.lr.ph
  %lsr.iv103 = phi ptr [ %scevgep104, %B1474 ], [ %arg.WF, %B1238.if.lr.ph ]
  %.919398404 = phi i64 [ %.926, %B1474 ], [ 0, %B1238.if.lr.ph ]
  %62 = icmp sgt i64 %.175, 1
  %.926 = add nuw nsw i64 %.919398404, 1
  %sunkaddr122 = getelementptr i8, ptr %arg.W, i64 %sunkaddr72
  %sunkaddr123 = getelementptr i8, ptr %sunkaddr122, i64 1100528
  %.955 = load i64, ptr %sunkaddr123, align 8
  %.957 = mul nsw i64 %.919398404, %.175
  br i1 %62, label %B1352.if.lr.ph, label %B1474

B1352.if.lr.ph:                                   ; preds = %B1238.if
  %63 = icmp ult i64 %24, 3
  br i1 %63, label %B1352.if.epil.preheader, label %B1352.if.preheader

B1352.if.preheader:                               ; preds = %B1352.if.lr.ph
  %64 = shl i64 %.955, 2
  %scevgep70 = getelementptr i8, ptr %lsr.iv103, i64 %64
  br label %B1352.if

B1352.if:                                         ; preds = %B1352.if, %B1352.if.preheader
  %mixed.2.1391 = phi float [ %"$phi22.0.2.0.i25.3", %B1352.if ], [ 1.000000e+09, %B1352.if.preheader ]
  %.1053387389 = phi i64 [ %.1060.3, %B1352.if ], [ 0, %B1352.if.preheader ]
  %65 = shl i64 %.1053387389, 2
  %scevgep73 = getelementptr i8, ptr %scevgep70, i64 %65
  %scevgep75 = getelementptr i8, ptr %scevgep73, i64 8
  %scevgep77 = getelementptr i8, ptr %scevgep73, i64 12
  %scevgep71 = getelementptr i8, ptr %scevgep70, i64 %65
  %.1090 = load float, ptr %scevgep71, align 4
  %scevgep98 = getelementptr i8, ptr %scevgep92, i64 %65
  %66 = shl i64 %.1053387389, 2
  %scevgep68 = getelementptr i8, ptr %scevgep92, i64 %66
  %scevgep69 = getelementptr i8, ptr %scevgep68, i64 -12
  %.1095 = load float, ptr %scevgep69, align 4
  %.1097 = fmul float %.1095, 5.000000e-01
  %.1098 = fadd float %.1090, %.1097
  %.12.i24 = fcmp olt float %mixed.2.1391, %.1098
  %"$phi22.0.2.0.i25" = select i1 %.12.i24, float %mixed.2.1391, float %.1098
  %67 = shl i64 %.1053387389, 2
  %scevgep79 = getelementptr i8, ptr %scevgep70, i64 %67
  %scevgep81 = getelementptr i8, ptr %scevgep79, i64 4
  %.1090.1 = load float, ptr %scevgep81, align 4
  %68 = shl i64 %.1053387389, 2
  %scevgep66 = getelementptr i8, ptr %scevgep92, i64 %68
  %scevgep67 = getelementptr i8, ptr %scevgep66, i64 -8
  %.1095.1 = load float, ptr %scevgep67, align 4
  %.1097.1 = fmul float %.1095.1, 5.000000e-01
  %.1098.1 = fadd float %.1090.1, %.1097.1
  %.12.i24.1 = fcmp olt float %"$phi22.0.2.0.i25", %.1098.1
  %"$phi22.0.2.0.i25.1" = select i1 %.12.i24.1, float %"$phi22.0.2.0.i25", float %.1098.1
  %.1090.2 = load float, ptr %scevgep75, align 4
  %69 = shl i64 %.1053387389, 2
  %scevgep64 = getelementptr i8, ptr %scevgep92, i64 %69
  %scevgep65 = getelementptr i8, ptr %scevgep64, i64 -4
  %.1095.2 = load float, ptr %scevgep65, align 4
  %.1097.2 = fmul float %.1095.2, 5.000000e-01
  %.1098.2 = fadd float %.1090.2, %.1097.2
  %.12.i24.2 = fcmp olt float %"$phi22.0.2.0.i25.1", %.1098.2
  %"$phi22.0.2.0.i25.2" = select i1 %.12.i24.2, float %"$phi22.0.2.0.i25.1", float %.1098.2
  %.1090.3 = load float, ptr %scevgep77, align 4
  %.1095.3 = load float, ptr %scevgep98, align 4
  %.1097.3 = fmul float %.1095.3, 5.000000e-01
  %.1098.3 = fadd float %.1090.3, %.1097.3
  %.12.i24.3 = fcmp olt float %"$phi22.0.2.0.i25.2", %.1098.3
  %"$phi22.0.2.0.i25.3" = select i1 %.12.i24.3, float %"$phi22.0.2.0.i25.2", float %.1098.3
  %.1060.3 = add nuw i64 %.1053387389, 4
  %niter37.ncmp.3 = icmp eq i64 %unroll_iter36, %.1060.3
  br i1 %niter37.ncmp.3, label %B1474.loopexit.unr-lcssa, label %B1352.if

B1498.endif:                                      ; preds = %B1498
  %.1269425.not = icmp slt i64 %.175, 1
  br i1 %.1269425.not, label %B1830, label %B1592.if.lr.ph

B1592.if.lr.ph:                                   ; preds = %B1498.endif
  %sunkaddr87 = shl i64 %.39.i, 6
  %sunkaddr88 = getelementptr i8, ptr %arg.W, i64 %sunkaddr87
  %sunkaddr89 = getelementptr i8, ptr %sunkaddr88, i64 1100536
  %.1183 = load i64, ptr %sunkaddr89, align 8
  %70 = getelementptr float, ptr %arg.F, i64 %.82120
  %71 = getelementptr float, ptr %arg.WF, i64 %.1183
  %72 = getelementptr float, ptr %71, i64 %.175
  %xtraiter38 = and i64 %many.4.119, 3
  %unroll_iter43 = and i64 %many.4.119, 9223372036854775804
  %73 = mul i64 %.175, 12
  %74 = shl i64 %.175, 4
  %scevgep50 = getelementptr i8, ptr %arg.W, i64 24
  %75 = shl i64 %.175, 3
  %76 = shl i64 %.175, 2
  %scevgep = getelementptr i8, ptr %arg.WF, i64 %73
  %scevgep13 = getelementptr i8, ptr %arg.WF, i64 %75
  %scevgep28 = getelementptr i8, ptr %arg.WF, i64 %76
  br label %B1592.if

B1592.if:                                         ; preds = %B1592.if.lr.ph, %B1812
  %lsr.iv29 = phi ptr [ %scevgep28, %B1592.if.lr.ph ], [ %scevgep33, %B1812 ]
  %lsr.iv14 = phi ptr [ %scevgep13, %B1592.if.lr.ph ], [ %scevgep17, %B1812 ]
  %lsr.iv8 = phi ptr [ %scevgep, %B1592.if.lr.ph ], [ %scevgep9, %B1812 ]
  %lsr.iv71 = phi ptr [ %arg.WF, %B1592.if.lr.ph ], [ %scevgep72, %B1812 ]
  %.1275420426 = phi i64 [ 0, %B1592.if.lr.ph ], [ %.1282, %B1812 ]
  %77 = icmp slt i64 %many.4.119, 1
  %.1282 = add nuw nsw i64 %.1275420426, 1
  br i1 %77, label %B1812, label %B1666.if.preheader

B1666.if.preheader:                               ; preds = %B1592.if
  %78 = icmp ult i64 %many.4.119, 4
  %sunkaddr124 = getelementptr i8, ptr %arg.W, i64 %sunkaddr87
  %sunkaddr125 = getelementptr i8, ptr %sunkaddr124, i64 1100528
  %.1437 = load i64, ptr %sunkaddr125, align 8
  %sunkaddr126 = getelementptr i8, ptr %arg.W, i64 %sunkaddr87
  %sunkaddr127 = getelementptr i8, ptr %sunkaddr126, i64 1100520
  %.1450 = load i64, ptr %sunkaddr127, align 8
  br i1 %78, label %B1666.if.epil.preheader, label %B1666.if.preheader45

B1666.if.preheader45:                             ; preds = %B1666.if.preheader
  %79 = shl i64 %.1450, 3
  %scevgep51 = getelementptr i8, ptr %scevgep50, i64 %79
  br label %B1666.if

B1666.if:                                         ; preds = %B1666.if, %B1666.if.preheader45
  %lsr.iv34 = phi ptr [ %scevgep53, %B1666.if ], [ %lsr.iv29, %B1666.if.preheader45 ]
  %lsr.iv18 = phi ptr [ %scevgep19, %B1666.if ], [ %lsr.iv14, %B1666.if.preheader45 ]
  %lsr.iv10 = phi ptr [ %scevgep11, %B1666.if ], [ %lsr.iv8, %B1666.if.preheader45 ]
  %lsr.iv73 = phi ptr [ %lsr.iv71, %B1666.if.preheader45 ], [ %scevgep74, %B1666.if ]
  %least.2.1415 = phi float [ 1.000000e+09, %B1666.if.preheader45 ], [ %"$phi22.0.2.0.i27.3", %B1666.if ]
  %.1400411413 = phi i64 [ 0, %B1666.if.preheader45 ], [ %.1407.3, %B1666.if ]
  %sunkaddr128 = mul i64 %.1437, 4
  %sunkaddr129 = getelementptr i8, ptr %lsr.iv73, i64 %sunkaddr128
  %.1445 = load float, ptr %sunkaddr129, align 4
  %80 = shl i64 %.1400411413, 3
  %scevgep57 = getelementptr i8, ptr %scevgep51, i64 %80
  %scevgep58 = getelementptr i8, ptr %scevgep57, i64 -24
  %.1454 = load i64, ptr %scevgep58, align 8
  %.1458 = getelementptr float, ptr %70, i64 %.1454
  %.1459 = load float, ptr %.1458, align 4
  %.1460 = fadd float %.1445, %.1459
  %.12.i26 = fcmp olt float %least.2.1415, %.1460
  %"$phi22.0.2.0.i27" = select i1 %.12.i26, float %least.2.1415, float %.1460
  %sunkaddr130 = mul i64 %.1437, 4
  %sunkaddr131 = getelementptr i8, ptr %lsr.iv34, i64 %sunkaddr130
  %.1445.1 = load float, ptr %sunkaddr131, align 4
  %81 = shl i64 %.1400411413, 3
  %scevgep62 = getelementptr i8, ptr %scevgep51, i64 %81
  %scevgep63 = getelementptr i8, ptr %scevgep62, i64 -16
  %.1454.1 = load i64, ptr %scevgep63, align 8
  %.1458.1 = getelementptr float, ptr %70, i64 %.1454.1
  %.1459.1 = load float, ptr %.1458.1, align 4
  %.1460.1 = fadd float %.1445.1, %.1459.1
  %.12.i26.1 = fcmp olt float %"$phi22.0.2.0.i27", %.1460.1
  %"$phi22.0.2.0.i27.1" = select i1 %.12.i26.1, float %"$phi22.0.2.0.i27", float %.1460.1
  %sunkaddr132 = mul i64 %.1437, 4
  %sunkaddr133 = getelementptr i8, ptr %lsr.iv18, i64 %sunkaddr132
  %.1445.2 = load float, ptr %sunkaddr133, align 4
  %82 = shl i64 %.1400411413, 3
  %scevgep59 = getelementptr i8, ptr %scevgep51, i64 %82
  %scevgep61 = getelementptr i8, ptr %scevgep59, i64 -8
  %.1454.2 = load i64, ptr %scevgep61, align 8
  %.1458.2 = getelementptr float, ptr %70, i64 %.1454.2
  %.1459.2 = load float, ptr %.1458.2, align 4
  %.1460.2 = fadd float %.1445.2, %.1459.2
  %.12.i26.2 = fcmp olt float %"$phi22.0.2.0.i27.1", %.1460.2
  %"$phi22.0.2.0.i27.2" = select i1 %.12.i26.2, float %"$phi22.0.2.0.i27.1", float %.1460.2
  %sunkaddr134 = mul i64 %.1437, 4
  %sunkaddr135 = getelementptr i8, ptr %lsr.iv10, i64 %sunkaddr134
  %.1445.3 = load float, ptr %sunkaddr135, align 4
  %.1454.3 = load i64, ptr %scevgep57, align 8
  %.1458.3 = getelementptr float, ptr %70, i64 %.1454.3
  %.1459.3 = load float, ptr %.1458.3, align 4
  %.1460.3 = fadd float %.1445.3, %.1459.3
  %.12.i26.3 = fcmp olt float %"$phi22.0.2.0.i27.2", %.1460.3
  %"$phi22.0.2.0.i27.3" = select i1 %.12.i26.3, float %"$phi22.0.2.0.i27.2", float %.1460.3
  %.1407.3 = add nuw nsw i64 %.1400411413, 4
  %scevgep74 = getelementptr i8, ptr %lsr.iv73, i64 %74
  %scevgep11 = getelementptr i8, ptr %lsr.iv10, i64 %74
  %scevgep19 = getelementptr i8, ptr %lsr.iv18, i64 %74
  %scevgep53 = getelementptr i8, ptr %lsr.iv34, i64 %74
  %niter44.ncmp.3 = icmp eq i64 %unroll_iter43, %.1407.3
  br i1 %niter44.ncmp.3, label %B1812.loopexit.unr-lcssa, label %B1666.if
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define internal i32 @crossed(ptr noalias nonnull writeonly captures(none) %retptr, ptr noalias nonnull writeonly captures(none) %excinfo, ptr readonly captures(none) %arg.I, ptr readonly captures(none) %arg.F, i64 %arg.near, ptr captures(none) %arg.W, ptr captures(none) %arg.WF) local_unnamed_addr #0 {
entry:
  %.1472 = alloca ptr, align 8
  store ptr null, ptr %.1472, align 8
  %excinfo.4 = alloca ptr, align 8
  store ptr null, ptr %excinfo.4, align 8
  %.21 = getelementptr i64, ptr %arg.W, i64 %arg.near
  %.22 = load i64, ptr %.21, align 8
  %.26 = getelementptr i8, ptr %.21, i64 8
  %.27 = load i64, ptr %.26, align 8
  %.31 = getelementptr i8, ptr %.21, i64 16
  %.32 = load i64, ptr %.31, align 8
  %.38.i = getelementptr i8, ptr %arg.W, i64 1118912
  %.39.i = load i64, ptr %.38.i, align 8, !noalias !16
  %.12156.not.i = icmp slt i64 %.39.i, 1
  br i1 %.12156.not.i, label %B126, label %B66.if.lr.ph.i

B66.if.lr.ph.i:                                   ; preds = %entry
  %0 = icmp eq i64 %.32, 1
  %.186.i = zext i1 %0 to i64
  br label %B66.if.i

B150.i:                                           ; preds = %B66.if.i
  %1 = shl i64 %lsr.iv.i, 3
  %scevgep105 = getelementptr i8, ptr %arg.W, i64 %1
  %scevgep106 = getelementptr i8, ptr %scevgep105, i64 8
  %.175.i = load i64, ptr %scevgep106, align 8, !noalias !16
  %.177.i = icmp eq i64 %.175.i, %.27
  br i1 %.177.i, label %B180.i, label %B248.i

B180.i:                                           ; preds = %B150.i
  %2 = shl i64 %lsr.iv.i, 3
  %scevgep103 = getelementptr i8, ptr %arg.W, i64 %2
  %scevgep104 = getelementptr i8, ptr %scevgep103, i64 16
  %.183.i = load i64, ptr %scevgep104, align 8, !noalias !16
  %.187.i = icmp eq i64 %.183.i, %.186.i
  br i1 %.187.i, label %B210.i, label %B248.i

B210.i:                                           ; preds = %B180.i
  %3 = shl i64 %lsr.iv.i, 3
  %scevgep101 = getelementptr i8, ptr %arg.W, i64 %3
  %scevgep102 = getelementptr i8, ptr %scevgep101, i64 24
  %.193.i = load i64, ptr %scevgep102, align 8, !noalias !16
  %.197.i = icmp eq i64 %.193.i, 1
  br i1 %.197.i, label %B0.endif, label %B248.i

B248.i:                                           ; preds = %B66.if.i, %B210.i, %B180.i, %B150.i
  %lsr.iv.next.i = add nuw i64 %lsr.iv.i, 8
  %lsr.iv.next8.i = add nsw i64 %lsr.iv7.i, -1
  %exitcond.not.i = icmp eq i64 %lsr.iv.next8.i, 0
  br i1 %exitcond.not.i, label %B126, label %B66.if.i

B66.if.i:                                         ; preds = %B248.i, %B66.if.lr.ph.i
  %lsr.iv7.i = phi i64 [ %.39.i, %B66.if.lr.ph.i ], [ %lsr.iv.next8.i, %B248.i ]
  %lsr.iv.i = phi i64 [ 137560, %B66.if.lr.ph.i ], [ %lsr.iv.next.i, %B248.i ]
  %4 = shl i64 %lsr.iv.i, 3
  %scevgep6.i = getelementptr i8, ptr %arg.W, i64 %4
  %.167.i = load i64, ptr %scevgep6.i, align 8, !noalias !16
  %.169.i = icmp eq i64 %.167.i, %.22
  br i1 %.169.i, label %B150.i, label %B248.i

common.ret:                                       ; preds = %B1546.endif, %B186, %B122
  ret i32 poison

B122:                                             ; preds = %B0.endif
  store i64 %lsr.iv.i, ptr %retptr, align 8
  br label %common.ret

B126:                                             ; preds = %B0.endif, %B248.i, %entry
  %.45.i = getelementptr i8, ptr %arg.W, i64 1118920
  %.46.i = load i64, ptr %.45.i, align 8, !noalias !19
  %.48.i = icmp sgt i64 %.46.i, 31744
  br i1 %.48.i, label %B186, label %B256.i

B256.i:                                           ; preds = %B126
  %.55.i = getelementptr i8, ptr %arg.W, i64 1118928
  %.56.i = load i64, ptr %.55.i, align 8, !noalias !19
  %.59.i = icmp sgt i64 %.56.i, 491520
  %.70.i = icmp eq i64 %.39.i, 256
  %brmerge.i = select i1 %.70.i, i1 true, i1 %.59.i
  br i1 %brmerge.i, label %B186, label %B126.endif

B186:                                             ; preds = %B256.i, %B126
  store i64 -1, ptr %retptr, align 8
  br label %common.ret

B498.if.preheader:                                ; preds = %B126.endif
  %scevgep = getelementptr i8, ptr %arg.W, i64 1118944
  %5 = shl nuw i64 %.178, 3
  tail call void @llvm.memset.p0.i64(ptr align 8 %scevgep, i8 -1, i64 %5, i1 false)
  br label %B540

B540:                                             ; preds = %B126.endif, %B498.if.preheader
  %sunkaddr97 = shl i64 %arg.near, 3
  %sunkaddr98 = getelementptr i8, ptr %arg.W, i64 %sunkaddr97
  %sunkaddr99 = getelementptr i8, ptr %sunkaddr98, i64 32
  %.368 = load i64, ptr %sunkaddr99, align 8
  %.448396.not = icmp slt i64 %.368, 1
  br i1 %.448396.not, label %B768, label %B588.if.lr.ph

B588.if.lr.ph:                                    ; preds = %B540
  %6 = getelementptr i64, ptr %arg.I, i64 %.223
  %invariant.gep4 = getelementptr i64, ptr %arg.I, i64 %.213
  %7 = shl i64 %.223, 3
  %8 = getelementptr i8, ptr %arg.I, i64 %7
  %scevgep77 = getelementptr i8, ptr %8, i64 56
  br label %B588.if

B588.loopexit:                                    ; preds = %B706.if, %B706.if.prol.loopexit, %B588.if
  %exitcond.not = icmp eq i64 %.461, %.368
  br i1 %exitcond.not, label %B768, label %B588.if

B768:                                             ; preds = %B588.loopexit, %B540
  %.727418.not = icmp slt i64 %.178, 1
  br i1 %.727418.not, label %B1108, label %B802.if.lr.ph

B802.if.lr.ph:                                    ; preds = %B768
  %xtraiter8 = and i64 %.173, 3
  %unroll_iter = and i64 %.173, 9223372036854775804
  %9 = shl i64 %.173, 2
  br label %B802.if

B856:                                             ; preds = %B802.if
  %10 = icmp slt i64 %.173, 1
  %sunkaddr100 = shl i64 %.733411421, 3
  %sunkaddr101 = getelementptr i8, ptr %arg.W, i64 %sunkaddr100
  %sunkaddr102 = getelementptr i8, ptr %sunkaddr101, i64 1118944
  store i64 %many.2.0423, ptr %sunkaddr102, align 8
  %sunkaddr = mul i64 %.98.i, 8
  %sunkaddr107 = getelementptr i8, ptr %arg.W, i64 %sunkaddr
  %sunkaddr109 = getelementptr i8, ptr %sunkaddr107, i64 1100520
  %.791 = load i64, ptr %sunkaddr109, align 8
  %11 = getelementptr i64, ptr %arg.W, i64 %.791
  %.796 = getelementptr i64, ptr %11, i64 %many.2.0423
  store i64 %.733411421, ptr %.796, align 8
  br i1 %10, label %B1096, label %B956.if.lr.ph

B956.if.lr.ph:                                    ; preds = %B856
  %12 = icmp ult i64 %.173, 4
  %.936 = mul i64 %many.2.0423, %.173
  %invariant.gep = getelementptr float, ptr %arg.WF, i64 %.936
  br i1 %12, label %B956.if.epil.preheader, label %B956.if.preheader

B956.if.preheader:                                ; preds = %B956.if.lr.ph
  br label %B956.if

B1096.loopexit.unr-lcssa:                         ; preds = %B956.if
  %13 = icmp eq i64 %xtraiter8, 0
  br i1 %13, label %B1096, label %B956.if.epil.preheader

B956.if.epil.preheader:                           ; preds = %B1096.loopexit.unr-lcssa, %B956.if.lr.ph
  %.886404406.epil.init = phi i64 [ 0, %B956.if.lr.ph ], [ %.893.3, %B1096.loopexit.unr-lcssa ]
  %14 = mul i64 %9, %many.2.0423
  %15 = shl i64 %.886404406.epil.init, 2
  %scevgep66 = getelementptr i8, ptr %arg.WF, i64 %15
  br label %B956.if.epil

B956.if.epil:                                     ; preds = %B956.if.epil, %B956.if.epil.preheader
  %lsr.iv71 = phi i64 [ %lsr.iv.next, %B956.if.epil ], [ %xtraiter8, %B956.if.epil.preheader ]
  %lsr.iv67 = phi ptr [ %scevgep68, %B956.if.epil ], [ %scevgep66, %B956.if.epil.preheader ]
  %sunkaddr110 = mul i64 %arg.near, 8
  %sunkaddr112 = getelementptr i8, ptr %arg.W, i64 %sunkaddr110
  %sunkaddr113 = getelementptr i8, ptr %sunkaddr112, i64 56
  %.922.epil = load i64, ptr %sunkaddr113, align 8
  %16 = shl i64 %.922.epil, 2
  %scevgep70 = getelementptr i8, ptr %lsr.iv67, i64 %16
  %.926.epil = load float, ptr %scevgep70, align 4
  %.928.epil = fadd float %.926.epil, 9.000000e+00
  %sunkaddr114 = mul i64 %.98.i, 8
  %sunkaddr115 = getelementptr i8, ptr %arg.W, i64 %sunkaddr114
  %sunkaddr116 = getelementptr i8, ptr %sunkaddr115, i64 1100528
  %.933.epil = load i64, ptr %sunkaddr116, align 8
  %17 = shl i64 %.933.epil, 2
  %18 = add i64 %14, %17
  %scevgep100 = getelementptr i8, ptr %lsr.iv67, i64 %18
  store float %.928.epil, ptr %scevgep100, align 4
  %scevgep68 = getelementptr i8, ptr %lsr.iv67, i64 4
  %lsr.iv.next = add nsw i64 %lsr.iv71, -1
  %epil.iter.cmp.not = icmp eq i64 %lsr.iv.next, 0
  br i1 %epil.iter.cmp.not, label %B1096, label %B956.if.epil, !llvm.loop !22

B1096:                                            ; preds = %B956.if.epil, %B1096.loopexit.unr-lcssa, %B856
  %.948 = add nsw i64 %many.2.0423, 1
  br label %B1106

B1106:                                            ; preds = %B802.if, %B1096
  %many.3.1 = phi i64 [ %.948, %B1096 ], [ %many.2.0423, %B802.if ]
  %exitcond482.not = icmp eq i64 %.740, %.178
  br i1 %exitcond482.not, label %B1108, label %B802.if

B1108:                                            ; preds = %B1106, %B768
  %many.2.0.lcssa = phi i64 [ 0, %B768 ], [ %many.3.1, %B1106 ]
  %sunkaddr120 = mul i64 %arg.near, 8
  %sunkaddr121 = getelementptr i8, ptr %arg.W, i64 %sunkaddr120
  %sunkaddr123 = getelementptr i8, ptr %sunkaddr121, i64 32
  %.970 = load i64, ptr %sunkaddr123, align 8
  %.1050461.not = icmp slt i64 %.970, 1
  br i1 %.1050461.not, label %B1546, label %B1156.if.lr.ph

B1156.if.lr.ph:                                   ; preds = %B1108
  %19 = getelementptr i64, ptr %arg.I, i64 %.223
  %20 = getelementptr float, ptr %arg.F, i64 %.230
  %invariant.gep6 = getelementptr i64, ptr %arg.I, i64 %.213
  %xtraiter11 = and i64 %.173, 3
  %unroll_iter15 = and i64 %.173, 9223372036854775804
  %21 = shl i64 %.173, 2
  %scevgep22 = getelementptr i8, ptr %arg.WF, i64 12
  br label %B1156.if

B1156.loopexit:                                   ; preds = %B1156.if, %B1274.loopexit
  %scevgep18 = getelementptr i8, ptr %lsr.iv, i64 %21
  %exitcond484.not = icmp eq i64 %.1063, %.970
  br i1 %exitcond484.not, label %B1546, label %B1156.if

B1274.loopexit.loopexit.unr-lcssa:                ; preds = %B1398.if
  %22 = icmp eq i64 %xtraiter11, 0
  br i1 %22, label %B1274.loopexit, label %B1398.if.epil.preheader

B1398.if.epil.preheader:                          ; preds = %B1398.if.lr.ph, %B1274.loopexit.loopexit.unr-lcssa
  %.1339430432.epil.init = phi i64 [ 0, %B1398.if.lr.ph ], [ %.1346.3, %B1274.loopexit.loopexit.unr-lcssa ]
  %23 = mul i64 %.1246, %21
  %24 = shl i64 %.1339430432.epil.init, 2
  %25 = shl i64 %.1236, 2
  %26 = getelementptr i8, ptr %arg.WF, i64 %23
  %27 = getelementptr i8, ptr %26, i64 %24
  %scevgep39 = getelementptr i8, ptr %27, i64 %25
  %scevgep41 = getelementptr i8, ptr %lsr.iv, i64 %24
  br label %B1398.if.epil

B1398.if.epil:                                    ; preds = %B1398.if.epil, %B1398.if.epil.preheader
  %epil.iter12 = phi i64 [ 0, %B1398.if.epil.preheader ], [ %epil.iter12.next, %B1398.if.epil ]
  %sunkaddr124 = mul i64 %arg.near, 8
  %sunkaddr126 = getelementptr i8, ptr %arg.W, i64 %sunkaddr124
  %sunkaddr127 = getelementptr i8, ptr %sunkaddr126, i64 48
  %.1375.epil = load i64, ptr %sunkaddr127, align 8
  %28 = shl i64 %.1375.epil, 2
  %scevgep42 = getelementptr i8, ptr %scevgep41, i64 %28
  %29 = shl i64 %epil.iter12, 2
  %scevgep73 = getelementptr i8, ptr %scevgep42, i64 %29
  %.1383.epil = load float, ptr %scevgep73, align 4
  %sunkaddr129 = mul i64 %.1197439445, 4
  %sunkaddr130 = getelementptr i8, ptr %20, i64 %sunkaddr129
  %.1389.epil = load float, ptr %sunkaddr130, align 4
  %.1390.epil = fadd float %.1383.epil, %.1389.epil
  %30 = shl i64 %epil.iter12, 2
  %scevgep71 = getelementptr i8, ptr %scevgep39, i64 %30
  %.1396.epil = load float, ptr %scevgep71, align 4
  %.12.i.epil = fcmp olt float %.1396.epil, %.1390.epil
  %"$phi22.0.2.0.i.epil" = select i1 %.12.i.epil, float %.1396.epil, float %.1390.epil
  store float %"$phi22.0.2.0.i.epil", ptr %scevgep71, align 4
  %epil.iter12.next = add i64 %epil.iter12, 1
  %epil.iter12.cmp.not = icmp eq i64 %xtraiter11, %epil.iter12.next
  br i1 %epil.iter12.cmp.not, label %B1274.loopexit, label %B1398.if.epil, !llvm.loop !23

B1274.loopexit:                                   ; preds = %B1274.if, %B1398.if.epil, %B1274.loopexit.loopexit.unr-lcssa
  %.1191 = icmp sgt i64 %.1190438446, 1
  br i1 %.1191, label %B1274.if, label %B1156.loopexit

B1546:                                            ; preds = %B1156.loopexit, %B1108
  %sunkaddr135 = mul i64 %.98.i, 8
  %sunkaddr136 = getelementptr i8, ptr %arg.W, i64 %sunkaddr135
  %sunkaddr140 = getelementptr i8, ptr %sunkaddr136, i64 1100512
  store i64 %many.2.0.lcssa, ptr %sunkaddr140, align 8
  store ptr null, ptr %.1472, align 8
  %.1476 = call i32 @ended(ptr nonnull %.1472, ptr nonnull %excinfo.4, i64 %.101.i, i64 %.173, ptr %arg.W, ptr %arg.WF)
  br label %B1546.endif

B0.endif:                                         ; preds = %B210.i
  %.80 = icmp sgt i64 %lsr.iv.i, -1
  br i1 %.80, label %B122, label %B126

B126.endif:                                       ; preds = %B256.i
  %31 = icmp eq i64 %.32, 1
  %.93.i = add nsw i64 %.39.i, 1
  %sunkaddr141 = getelementptr i8, ptr %arg.W, i64 1118912
  store i64 %.93.i, ptr %sunkaddr141, align 8, !noalias !19
  %.98.i = shl nsw i64 %.39.i, 3
  %.101.i = add nsw i64 %.98.i, 137560
  %.125.i = getelementptr i64, ptr %arg.W, i64 %.101.i
  store i64 %.22, ptr %.125.i, align 8, !noalias !19
  %32 = getelementptr i64, ptr %arg.W, i64 %.98.i
  %.129.i = getelementptr i8, ptr %32, i64 1100488
  store i64 %.27, ptr %.129.i, align 8, !noalias !19
  %.134.i = zext i1 %31 to i64
  %.135.i = getelementptr i8, ptr %32, i64 1100496
  store i64 %.134.i, ptr %.135.i, align 8, !noalias !19
  %.141.i = getelementptr i8, ptr %32, i64 1100504
  store i64 1, ptr %.141.i, align 8, !noalias !19
  %.145.i = getelementptr i8, ptr %32, i64 1100512
  store i64 0, ptr %.145.i, align 8, !noalias !19
  %sunkaddr142 = getelementptr i8, ptr %arg.W, i64 1118920
  %.150.i = load i64, ptr %sunkaddr142, align 8, !noalias !19
  %.151.i = add nsw i64 %.150.i, 142940
  %sunkaddr143 = getelementptr i8, ptr %arg.W, i64 1118928
  %.155.i = load i64, ptr %sunkaddr143, align 8, !noalias !19
  %.156.i = add nsw i64 %.155.i, 3632
  %.159.i = getelementptr i8, ptr %32, i64 1100520
  store i64 %.151.i, ptr %.159.i, align 8, !noalias !19
  %.163.i = getelementptr i8, ptr %32, i64 1100528
  store i64 %.156.i, ptr %.163.i, align 8, !noalias !19
  %.idx = shl i64 %.22, 7
  %33 = getelementptr i8, ptr %arg.I, i64 %.idx
  %.172 = getelementptr i8, ptr %33, i64 48
  %.173 = load i64, ptr %.172, align 8
  %.177 = getelementptr i8, ptr %33, i64 112
  %.178 = load i64, ptr %.177, align 8
  %. = select i1 %31, i64 10, i64 11
  %.212 = getelementptr i64, ptr %33, i64 %.
  %.213 = load i64, ptr %.212, align 8
  %.222 = getelementptr i8, ptr %33, i64 96
  %.223 = load i64, ptr %.222, align 8
  %.229 = getelementptr i8, ptr %33, i64 104
  %.230 = load i64, ptr %.229, align 8
  %.275 = icmp sgt i64 %.178, 0
  br i1 %.275, label %B498.if.preheader, label %B540

B588.if:                                          ; preds = %B588.loopexit, %B588.if.lr.ph
  %.454391397 = phi i64 [ 0, %B588.if.lr.ph ], [ %.461, %B588.loopexit ]
  %.461 = add nuw nsw i64 %.454391397, 1
  %sunkaddr144 = mul i64 %arg.near, 8
  %sunkaddr145 = getelementptr i8, ptr %arg.W, i64 %sunkaddr144
  %sunkaddr146 = getelementptr i8, ptr %sunkaddr145, i64 40
  %.490 = load i64, ptr %sunkaddr146, align 8
  %34 = getelementptr i64, ptr %arg.W, i64 %.490
  %.493 = getelementptr i64, ptr %34, i64 %.454391397
  %.494 = load i64, ptr %.493, align 8
  %gep5 = getelementptr i64, ptr %invariant.gep4, i64 %.494
  %.499 = load i64, ptr %gep5, align 8
  %.504 = getelementptr i8, ptr %gep5, i64 8
  %.505 = load i64, ptr %.504, align 8
  %.542 = sub i64 %.505, %.499
  %.585385.not = icmp slt i64 %.542, 1
  br i1 %.585385.not, label %B588.loopexit, label %B706.if.preheader

B706.if.preheader:                                ; preds = %B588.if
  %xtraiter = and i64 %.542, 7
  %lcmp.mod.not = icmp eq i64 %xtraiter, 0
  br i1 %lcmp.mod.not, label %B706.if.prol.loopexit, label %B706.if.prol.preheader

B706.if.prol.preheader:                           ; preds = %B706.if.preheader
  br label %B706.if.prol

B706.if.prol:                                     ; preds = %B706.if.prol, %B706.if.prol.preheader
  %lsr.iv73 = phi i64 [ %lsr.iv.next74, %B706.if.prol ], [ %xtraiter, %B706.if.prol.preheader ]
  %.591384386.prol = phi i64 [ %.598.prol, %B706.if.prol ], [ %.499, %B706.if.prol.preheader ]
  %.598.prol = add i64 %.591384386.prol, 1
  %35 = shl i64 %.591384386.prol, 3
  %scevgep72 = getelementptr i8, ptr %6, i64 %35
  %.627.prol = load i64, ptr %scevgep72, align 8
  %36 = getelementptr i64, ptr %arg.W, i64 %.627.prol
  %.630.prol = getelementptr i8, ptr %36, i64 1118944
  store i64 0, ptr %.630.prol, align 8
  %lsr.iv.next74 = add nsw i64 %lsr.iv73, -1
  %prol.iter.cmp.not = icmp eq i64 %lsr.iv.next74, 0
  br i1 %prol.iter.cmp.not, label %B706.if.prol.loopexit.loopexit, label %B706.if.prol, !llvm.loop !24

B706.if.prol.loopexit.loopexit:                   ; preds = %B706.if.prol
  %37 = sub i64 %.505, %.598.prol
  br label %B706.if.prol.loopexit

B706.if.prol.loopexit:                            ; preds = %B706.if.prol.loopexit.loopexit, %B706.if.preheader
  %.584383387.unr = phi i64 [ %.542, %B706.if.preheader ], [ %37, %B706.if.prol.loopexit.loopexit ]
  %.591384386.unr = phi i64 [ %.499, %B706.if.preheader ], [ %.598.prol, %B706.if.prol.loopexit.loopexit ]
  %38 = sub i64 %.499, %.505
  %39 = icmp ugt i64 %38, -8
  br i1 %39, label %B588.loopexit, label %B706.if.preheader17

B706.if.preheader17:                              ; preds = %B706.if.prol.loopexit
  %40 = add i64 %.584383387.unr, 8
  %41 = shl i64 %.591384386.unr, 3
  %scevgep78 = getelementptr i8, ptr %scevgep77, i64 %41
  br label %B706.if

B706.if:                                          ; preds = %B706.if, %B706.if.preheader17
  %lsr.iv79 = phi ptr [ %scevgep78, %B706.if.preheader17 ], [ %scevgep80, %B706.if ]
  %lsr.iv75 = phi i64 [ %40, %B706.if.preheader17 ], [ %lsr.iv.next76, %B706.if ]
  %scevgep87 = getelementptr i8, ptr %lsr.iv79, i64 -56
  %.627 = load i64, ptr %scevgep87, align 8
  %42 = getelementptr i64, ptr %arg.W, i64 %.627
  %.630 = getelementptr i8, ptr %42, i64 1118944
  store i64 0, ptr %.630, align 8
  %scevgep86 = getelementptr i8, ptr %lsr.iv79, i64 -48
  %.627.1 = load i64, ptr %scevgep86, align 8
  %43 = getelementptr i64, ptr %arg.W, i64 %.627.1
  %.630.1 = getelementptr i8, ptr %43, i64 1118944
  store i64 0, ptr %.630.1, align 8
  %scevgep85 = getelementptr i8, ptr %lsr.iv79, i64 -40
  %.627.2 = load i64, ptr %scevgep85, align 8
  %44 = getelementptr i64, ptr %arg.W, i64 %.627.2
  %.630.2 = getelementptr i8, ptr %44, i64 1118944
  store i64 0, ptr %.630.2, align 8
  %scevgep84 = getelementptr i8, ptr %lsr.iv79, i64 -32
  %.627.3 = load i64, ptr %scevgep84, align 8
  %45 = getelementptr i64, ptr %arg.W, i64 %.627.3
  %.630.3 = getelementptr i8, ptr %45, i64 1118944
  store i64 0, ptr %.630.3, align 8
  %scevgep83 = getelementptr i8, ptr %lsr.iv79, i64 -24
  %.627.4 = load i64, ptr %scevgep83, align 8
  %46 = getelementptr i64, ptr %arg.W, i64 %.627.4
  %.630.4 = getelementptr i8, ptr %46, i64 1118944
  store i64 0, ptr %.630.4, align 8
  %scevgep82 = getelementptr i8, ptr %lsr.iv79, i64 -16
  %.627.5 = load i64, ptr %scevgep82, align 8
  %47 = getelementptr i64, ptr %arg.W, i64 %.627.5
  %.630.5 = getelementptr i8, ptr %47, i64 1118944
  store i64 0, ptr %.630.5, align 8
  %scevgep81 = getelementptr i8, ptr %lsr.iv79, i64 -8
  %.627.6 = load i64, ptr %scevgep81, align 8
  %48 = getelementptr i64, ptr %arg.W, i64 %.627.6
  %.630.6 = getelementptr i8, ptr %48, i64 1118944
  store i64 0, ptr %.630.6, align 8
  %.627.7 = load i64, ptr %lsr.iv79, align 8
  %49 = getelementptr i64, ptr %arg.W, i64 %.627.7
  %.630.7 = getelementptr i8, ptr %49, i64 1118944
  store i64 0, ptr %.630.7, align 8
  %lsr.iv.next76 = add i64 %lsr.iv75, -8
  %scevgep80 = getelementptr i8, ptr %lsr.iv79, i64 64
  %.585.7 = icmp sgt i64 %lsr.iv.next76, 8
  br i1 %.585.7, label %B706.if, label %B588.loopexit

B802.if:                                          ; preds = %B1106, %B802.if.lr.ph
  %many.2.0423 = phi i64 [ 0, %B802.if.lr.ph ], [ %many.3.1, %B1106 ]
  %.733411421 = phi i64 [ 0, %B802.if.lr.ph ], [ %.740, %B1106 ]
  %.740 = add nuw nsw i64 %.733411421, 1
  %50 = getelementptr i64, ptr %arg.W, i64 %.733411421
  %.775 = getelementptr i8, ptr %50, i64 1118944
  %.776 = load i64, ptr %.775, align 8
  %.777 = icmp eq i64 %.776, 0
  br i1 %.777, label %B856, label %B1106

B956.if:                                          ; preds = %B956.if, %B956.if.preheader
  %.886404406 = phi i64 [ %.893.3, %B956.if ], [ 0, %B956.if.preheader ]
  %sunkaddr147 = mul i64 %arg.near, 8
  %sunkaddr148 = getelementptr i8, ptr %arg.W, i64 %sunkaddr147
  %sunkaddr149 = getelementptr i8, ptr %sunkaddr148, i64 56
  %.922 = load i64, ptr %sunkaddr149, align 8
  %51 = shl i64 %.922, 2
  %scevgep64 = getelementptr i8, ptr %arg.WF, i64 %51
  %52 = shl i64 %.886404406, 2
  %scevgep65 = getelementptr i8, ptr %scevgep64, i64 %52
  %.926 = load float, ptr %scevgep65, align 4
  %.928 = fadd float %.926, 9.000000e+00
  %sunkaddr150 = mul i64 %.98.i, 8
  %sunkaddr151 = getelementptr i8, ptr %arg.W, i64 %sunkaddr150
  %sunkaddr152 = getelementptr i8, ptr %sunkaddr151, i64 1100528
  %.933 = load i64, ptr %sunkaddr152, align 8
  %53 = shl i64 %.933, 2
  %scevgep62 = getelementptr i8, ptr %invariant.gep, i64 %53
  %54 = shl i64 %.886404406, 2
  %scevgep99 = getelementptr i8, ptr %scevgep62, i64 %54
  store float %.928, ptr %scevgep99, align 4
  %.922.1 = load i64, ptr %sunkaddr149, align 8
  %55 = shl i64 %.922.1, 2
  %scevgep56 = getelementptr i8, ptr %arg.WF, i64 %55
  %56 = shl i64 %.886404406, 2
  %scevgep97 = getelementptr i8, ptr %scevgep56, i64 %56
  %scevgep98 = getelementptr i8, ptr %scevgep97, i64 4
  %.926.1 = load float, ptr %scevgep98, align 4
  %.928.1 = fadd float %.926.1, 9.000000e+00
  %.933.1 = load i64, ptr %sunkaddr152, align 8
  %57 = shl i64 %.933.1, 2
  %scevgep59 = getelementptr i8, ptr %invariant.gep, i64 %57
  %58 = shl i64 %.886404406, 2
  %scevgep95 = getelementptr i8, ptr %scevgep59, i64 %58
  %scevgep96 = getelementptr i8, ptr %scevgep95, i64 4
  store float %.928.1, ptr %scevgep96, align 4
  %.922.2 = load i64, ptr %sunkaddr149, align 8
  %59 = shl i64 %.922.2, 2
  %scevgep50 = getelementptr i8, ptr %arg.WF, i64 %59
  %60 = shl i64 %.886404406, 2
  %scevgep92 = getelementptr i8, ptr %scevgep50, i64 %60
  %scevgep94 = getelementptr i8, ptr %scevgep92, i64 8
  %.926.2 = load float, ptr %scevgep94, align 4
  %.928.2 = fadd float %.926.2, 9.000000e+00
  %.933.2 = load i64, ptr %sunkaddr152, align 8
  %61 = shl i64 %.933.2, 2
  %scevgep53 = getelementptr i8, ptr %invariant.gep, i64 %61
  %62 = shl i64 %.886404406, 2
  %scevgep88 = getelementptr i8, ptr %scevgep53, i64 %62
  %scevgep90 = getelementptr i8, ptr %scevgep88, i64 8
  store float %.928.2, ptr %scevgep90, align 4
  %.893.3 = add nuw nsw i64 %.886404406, 4
  %.922.3 = load i64, ptr %sunkaddr149, align 8
  %63 = shl i64 %.922.3, 2
  %scevgep44 = getelementptr i8, ptr %arg.WF, i64 %63
  %64 = shl i64 %.886404406, 2
  %scevgep76 = getelementptr i8, ptr %scevgep44, i64 %64
  %scevgep79 = getelementptr i8, ptr %scevgep76, i64 12
  %.926.3 = load float, ptr %scevgep79, align 4
  %.928.3 = fadd float %.926.3, 9.000000e+00
  %.933.3 = load i64, ptr %sunkaddr152, align 8
  %65 = shl i64 %.933.3, 2
  %scevgep47 = getelementptr i8, ptr %invariant.gep, i64 %65
  %66 = shl i64 %.886404406, 2
  %scevgep74 = getelementptr i8, ptr %scevgep47, i64 %66
  %scevgep75 = getelementptr i8, ptr %scevgep74, i64 12
  store float %.928.3, ptr %scevgep75, align 4
  %niter.ncmp.3 = icmp eq i64 %unroll_iter, %.893.3
  br i1 %niter.ncmp.3, label %B1096.loopexit.unr-lcssa, label %B956.if

B1156.if:                                         ; preds = %B1156.loopexit, %B1156.if.lr.ph
  %lsr.iv = phi ptr [ %arg.WF, %B1156.if.lr.ph ], [ %scevgep18, %B1156.loopexit ]
  %.1056452464 = phi i64 [ 0, %B1156.if.lr.ph ], [ %.1063, %B1156.loopexit ]
  %.1063 = add nuw nsw i64 %.1056452464, 1
  %sunkaddr153 = mul i64 %arg.near, 8
  %sunkaddr154 = getelementptr i8, ptr %arg.W, i64 %sunkaddr153
  %sunkaddr155 = getelementptr i8, ptr %sunkaddr154, i64 40
  %.1095 = load i64, ptr %sunkaddr155, align 8
  %67 = getelementptr i64, ptr %arg.W, i64 %.1095
  %.1099 = getelementptr i64, ptr %67, i64 %.1056452464
  %.1100 = load i64, ptr %.1099, align 8
  %gep7 = getelementptr i64, ptr %invariant.gep6, i64 %.1100
  %.1105 = load i64, ptr %gep7, align 8
  %.1110 = getelementptr i8, ptr %gep7, i64 8
  %.1111 = load i64, ptr %.1110, align 8
  %.1148 = sub i64 %.1111, %.1105
  %.1191444.not = icmp slt i64 %.1148, 1
  br i1 %.1191444.not, label %B1156.loopexit, label %B1274.if.preheader

B1274.if.preheader:                               ; preds = %B1156.if
  br label %B1274.if

B1274.if:                                         ; preds = %B1274.if.preheader, %B1274.loopexit
  %.1190438446 = phi i64 [ %.1200, %B1274.loopexit ], [ %.1148, %B1274.if.preheader ]
  %.1197439445 = phi i64 [ %.1204, %B1274.loopexit ], [ %.1105, %B1274.if.preheader ]
  %68 = icmp slt i64 %.173, 1
  %.1200 = add nsw i64 %.1190438446, -1
  %.1204 = add i64 %.1197439445, 1
  br i1 %68, label %B1274.loopexit, label %B1398.if.lr.ph

B1398.if.lr.ph:                                   ; preds = %B1274.if
  %69 = icmp ult i64 %.173, 4
  %.1241 = getelementptr i64, ptr %19, i64 %.1197439445
  %.1242 = load i64, ptr %.1241, align 8
  %70 = getelementptr i64, ptr %arg.W, i64 %.1242
  %.1245 = getelementptr i8, ptr %70, i64 1118944
  %.1246 = load i64, ptr %.1245, align 8
  %sunkaddr156 = mul i64 %.98.i, 8
  %sunkaddr157 = getelementptr i8, ptr %arg.W, i64 %sunkaddr156
  %sunkaddr158 = getelementptr i8, ptr %sunkaddr157, i64 1100528
  %.1236 = load i64, ptr %sunkaddr158, align 8
  br i1 %69, label %B1398.if.epil.preheader, label %B1398.if.preheader

B1398.if.preheader:                               ; preds = %B1398.if.lr.ph
  %71 = mul i64 %.1246, %21
  %72 = shl i64 %.1236, 2
  %73 = getelementptr i8, ptr %scevgep22, i64 %71
  %scevgep23 = getelementptr i8, ptr %73, i64 %72
  br label %B1398.if

B1398.if:                                         ; preds = %B1398.if, %B1398.if.preheader
  %.1339430432 = phi i64 [ %.1346.3, %B1398.if ], [ 0, %B1398.if.preheader ]
  %sunkaddr159 = mul i64 %arg.near, 8
  %sunkaddr160 = getelementptr i8, ptr %arg.W, i64 %sunkaddr159
  %sunkaddr161 = getelementptr i8, ptr %sunkaddr160, i64 48
  %.1375 = load i64, ptr %sunkaddr161, align 8
  %74 = shl i64 %.1375, 2
  %scevgep37 = getelementptr i8, ptr %lsr.iv, i64 %74
  %75 = shl i64 %.1339430432, 2
  %scevgep38 = getelementptr i8, ptr %scevgep37, i64 %75
  %.1383 = load float, ptr %scevgep38, align 4
  %sunkaddr162 = mul i64 %.1197439445, 4
  %sunkaddr163 = getelementptr i8, ptr %20, i64 %sunkaddr162
  %.1389 = load float, ptr %sunkaddr163, align 4
  %.1390 = fadd float %.1383, %.1389
  %scevgep29 = getelementptr i8, ptr %scevgep23, i64 %75
  %76 = shl i64 %.1339430432, 2
  %scevgep27 = getelementptr i8, ptr %scevgep23, i64 %76
  %scevgep67 = getelementptr i8, ptr %scevgep27, i64 -12
  %.1396 = load float, ptr %scevgep67, align 4
  %.12.i = fcmp olt float %.1396, %.1390
  %"$phi22.0.2.0.i" = select i1 %.12.i, float %.1396, float %.1390
  store float %"$phi22.0.2.0.i", ptr %scevgep67, align 4
  %.1375.1 = load i64, ptr %sunkaddr161, align 8
  %77 = shl i64 %.1375.1, 2
  %scevgep34 = getelementptr i8, ptr %lsr.iv, i64 %77
  %78 = shl i64 %.1339430432, 2
  %scevgep14 = getelementptr i8, ptr %scevgep34, i64 %78
  %scevgep15 = getelementptr i8, ptr %scevgep14, i64 4
  %.1383.1 = load float, ptr %scevgep15, align 4
  %.1389.1 = load float, ptr %sunkaddr163, align 4
  %.1390.1 = fadd float %.1383.1, %.1389.1
  %79 = shl i64 %.1339430432, 2
  %scevgep24 = getelementptr i8, ptr %scevgep23, i64 %79
  %scevgep25 = getelementptr i8, ptr %scevgep24, i64 -8
  %.1396.1 = load float, ptr %scevgep25, align 4
  %.12.i.1 = fcmp olt float %.1396.1, %.1390.1
  %"$phi22.0.2.0.i.1" = select i1 %.12.i.1, float %.1396.1, float %.1390.1
  store float %"$phi22.0.2.0.i.1", ptr %scevgep25, align 4
  %.1375.2 = load i64, ptr %sunkaddr161, align 8
  %80 = shl i64 %.1375.2, 2
  %scevgep31 = getelementptr i8, ptr %lsr.iv, i64 %80
  %81 = shl i64 %.1339430432, 2
  %scevgep12 = getelementptr i8, ptr %scevgep31, i64 %81
  %scevgep13 = getelementptr i8, ptr %scevgep12, i64 8
  %.1383.2 = load float, ptr %scevgep13, align 4
  %.1389.2 = load float, ptr %sunkaddr163, align 4
  %.1390.2 = fadd float %.1383.2, %.1389.2
  %82 = shl i64 %.1339430432, 2
  %scevgep16 = getelementptr i8, ptr %scevgep23, i64 %82
  %scevgep17 = getelementptr i8, ptr %scevgep16, i64 -4
  %.1396.2 = load float, ptr %scevgep17, align 4
  %.12.i.2 = fcmp olt float %.1396.2, %.1390.2
  %"$phi22.0.2.0.i.2" = select i1 %.12.i.2, float %.1396.2, float %.1390.2
  store float %"$phi22.0.2.0.i.2", ptr %scevgep17, align 4
  %.1375.3 = load i64, ptr %sunkaddr161, align 8
  %83 = shl i64 %.1375.3, 2
  %scevgep19 = getelementptr i8, ptr %lsr.iv, i64 %83
  %84 = shl i64 %.1339430432, 2
  %scevgep10 = getelementptr i8, ptr %scevgep19, i64 %84
  %scevgep11 = getelementptr i8, ptr %scevgep10, i64 12
  %.1383.3 = load float, ptr %scevgep11, align 4
  %.1389.3 = load float, ptr %sunkaddr163, align 4
  %.1390.3 = fadd float %.1383.3, %.1389.3
  %.1396.3 = load float, ptr %scevgep29, align 4
  %.12.i.3 = fcmp olt float %.1396.3, %.1390.3
  %"$phi22.0.2.0.i.3" = select i1 %.12.i.3, float %.1396.3, float %.1390.3
  %.1346.3 = add nuw nsw i64 %.1339430432, 4
  store float %"$phi22.0.2.0.i.3", ptr %scevgep29, align 4
  %niter16.ncmp.3 = icmp eq i64 %unroll_iter15, %.1346.3
  br i1 %niter16.ncmp.3, label %B1274.loopexit.loopexit.unr-lcssa, label %B1398.if

B1546.endif:                                      ; preds = %B1546
  store i64 %.101.i, ptr %retptr, align 8
  br label %common.ret
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define internal i32 @walk(ptr noalias nonnull writeonly captures(none) %retptr, ptr noalias nonnull readnone captures(none) %excinfo, ptr readonly captures(none) %arg.keys, i64 %arg.base, i64 %arg.count, ptr readonly captures(none) %arg.C, ptr readonly captures(none) %arg.X, ptr readonly captures(none) %arg.G, i64 %arg.steps, i64 %arg.length, i64 %arg.rows, ptr readonly captures(none) %arg.P, i64 range(i64 64, 128) %arg.priors, float %arg.budget, ptr captures(none) %arg.W, ptr captures(none) %arg.WF) local_unnamed_addr #0 {
entry:
  %.140 = icmp sgt i64 %arg.rows, 0
  br i1 %.140, label %B310.if.lr.ph, label %B480.thread

B480.thread:                                      ; preds = %entry
  %.42222 = fadd float %arg.budget, 1.000000e+09
  br label %B920

B310.if.lr.ph:                                    ; preds = %entry
  %0 = getelementptr float, ptr %arg.P, i64 %arg.priors
  %xtraiter = and i64 %arg.length, 7
  %unroll_iter = and i64 %arg.length, 9223372036854775800
  %1 = getelementptr i8, ptr %arg.G, i64 1118400
  %scevgep155 = getelementptr i8, ptr %1, i64 248
  %scevgep165 = getelementptr i8, ptr %1, i64 24
  %2 = shl nuw nsw i64 %xtraiter, 5
  br label %B310.if

B430.loopexit.unr-lcssa:                          ; preds = %B366.if
  %3 = icmp eq i64 %xtraiter, 0
  br i1 %3, label %B430, label %B366.if.epil.preheader

B366.if.epil.preheader:                           ; preds = %B366.if.preheader, %B430.loopexit.unr-lcssa
  %total.2.1439.epil.init = phi float [ %.230, %B366.if.preheader ], [ %.365.7, %B430.loopexit.unr-lcssa ]
  %.320435437.epil.init = phi i64 [ 0, %B366.if.preheader ], [ %unroll_iter, %B430.loopexit.unr-lcssa ]
  %4 = shl i64 %.320435437.epil.init, 5
  %scevgep166 = getelementptr i8, ptr %scevgep165, i64 %4
  br label %B366.if.epil

B366.if.epil:                                     ; preds = %B366.if.epil, %B366.if.epil.preheader
  %lsr.iv167 = phi i64 [ %lsr.iv.next168, %B366.if.epil ], [ 0, %B366.if.epil.preheader ]
  %total.2.1439.epil = phi float [ %.365.epil, %B366.if.epil ], [ %total.2.1439.epil.init, %B366.if.epil.preheader ]
  %scevgep169 = getelementptr i8, ptr %scevgep166, i64 %lsr.iv167
  %.358.epil = load i64, ptr %scevgep169, align 8
  %gep.epil = getelementptr float, ptr %invariant.gep, i64 %.358.epil
  %.363.epil = load float, ptr %gep.epil, align 4
  %.365.epil = fadd float %total.2.1439.epil, %.363.epil
  %lsr.iv.next168 = add nuw nsw i64 %lsr.iv167, 32
  %epil.iter.cmp.not = icmp eq i64 %2, %lsr.iv.next168
  br i1 %epil.iter.cmp.not, label %B430, label %B366.if.epil, !llvm.loop !25

B430:                                             ; preds = %B310.if, %B366.if.epil, %B430.loopexit.unr-lcssa
  %total.2.1.lcssa = phi float [ %.230, %B310.if ], [ %.365.7, %B430.loopexit.unr-lcssa ], [ %.365.epil, %B366.if.epil ]
  %5 = getelementptr float, ptr %arg.WF, i64 %.190443449
  %.380 = getelementptr i8, ptr %5, i64 13504
  store float %total.2.1.lcssa, ptr %.380, align 4
  %.12.i = fcmp olt float %most.3.0451, %total.2.1.lcssa
  %"$phi22.0.2.0.i" = select i1 %.12.i, float %most.3.0451, float %total.2.1.lcssa
  %exitcond570.not = icmp eq i64 %.197, %arg.rows
  br i1 %exitcond570.not, label %B480, label %B310.if

B480:                                             ; preds = %B430
  %.422 = fadd float %arg.budget, %"$phi22.0.2.0.i"
  %xtraiter77 = and i64 %arg.rows, 3
  %6 = icmp ult i64 %arg.rows, 4
  br i1 %6, label %B560.if.epil.preheader, label %B480.new

B480.new:                                         ; preds = %B480
  %unroll_iter82 = and i64 %arg.rows, 9223372036854775804
  br label %B560.if

B594:                                             ; preds = %B560.if
  %7 = getelementptr i64, ptr %arg.W, i64 %taken.2.0462
  %.570 = getelementptr i8, ptr %7, i64 1117632
  store i64 %.517458460, ptr %.570, align 8
  %.575 = add nsw i64 %taken.2.0462, 1
  br label %B620

B620:                                             ; preds = %B560.if, %B594
  %taken.3.1 = phi i64 [ %.575, %B594 ], [ %taken.2.0462, %B560.if ]
  %8 = add i64 %.517458460, 2
  %sunkaddr = mul i64 %.517458460, 4
  %sunkaddr93 = getelementptr i8, ptr %arg.WF, i64 %sunkaddr
  %sunkaddr94 = getelementptr i8, ptr %sunkaddr93, i64 13508
  %.561.1 = load float, ptr %sunkaddr94, align 4
  %.563.1 = fcmp ugt float %.561.1, %.422
  br i1 %.563.1, label %B620.1, label %B594.1

B594.1:                                           ; preds = %B620
  %9 = getelementptr i64, ptr %arg.W, i64 %taken.3.1
  %.570.1 = getelementptr i8, ptr %9, i64 1117632
  store i64 %45, ptr %.570.1, align 8
  %.575.1 = add nsw i64 %taken.3.1, 1
  br label %B620.1

B620.1:                                           ; preds = %B594.1, %B620
  %taken.3.1.1 = phi i64 [ %.575.1, %B594.1 ], [ %taken.3.1, %B620 ]
  %10 = add i64 %.517458460, 3
  %sunkaddr95 = mul i64 %.517458460, 4
  %sunkaddr96 = getelementptr i8, ptr %arg.WF, i64 %sunkaddr95
  %sunkaddr97 = getelementptr i8, ptr %sunkaddr96, i64 13512
  %.561.2 = load float, ptr %sunkaddr97, align 4
  %.563.2 = fcmp ugt float %.561.2, %.422
  br i1 %.563.2, label %B620.2, label %B594.2

B594.2:                                           ; preds = %B620.1
  %11 = getelementptr i64, ptr %arg.W, i64 %taken.3.1.1
  %.570.2 = getelementptr i8, ptr %11, i64 1117632
  store i64 %8, ptr %.570.2, align 8
  %.575.2 = add nsw i64 %taken.3.1.1, 1
  br label %B620.2

B620.2:                                           ; preds = %B594.2, %B620.1
  %taken.3.1.2 = phi i64 [ %.575.2, %B594.2 ], [ %taken.3.1.1, %B620.1 ]
  %.524.3 = add nuw nsw i64 %.517458460, 4
  %sunkaddr98 = mul i64 %.517458460, 4
  %sunkaddr99 = getelementptr i8, ptr %arg.WF, i64 %sunkaddr98
  %sunkaddr100 = getelementptr i8, ptr %sunkaddr99, i64 13516
  %.561.3 = load float, ptr %sunkaddr100, align 4
  %.563.3 = fcmp ugt float %.561.3, %.422
  br i1 %.563.3, label %B620.3, label %B594.3

B594.3:                                           ; preds = %B620.2
  %12 = getelementptr i64, ptr %arg.W, i64 %taken.3.1.2
  %.570.3 = getelementptr i8, ptr %12, i64 1117632
  store i64 %10, ptr %.570.3, align 8
  %.575.3 = add nsw i64 %taken.3.1.2, 1
  br label %B620.3

B620.3:                                           ; preds = %B594.3, %B620.2
  %taken.3.1.3 = phi i64 [ %.575.3, %B594.3 ], [ %taken.3.1.2, %B620.2 ]
  %niter83.ncmp.3 = icmp eq i64 %unroll_iter82, %.524.3
  br i1 %niter83.ncmp.3, label %B622.unr-lcssa, label %B560.if

B622.unr-lcssa:                                   ; preds = %B620.3
  %lcmp.mod79.not = icmp eq i64 %xtraiter77, 0
  br i1 %lcmp.mod79.not, label %B622, label %B560.if.epil.preheader

B560.if.epil.preheader:                           ; preds = %B622.unr-lcssa, %B480
  %taken.2.0462.epil.ph = phi i64 [ 0, %B480 ], [ %taken.3.1.3, %B622.unr-lcssa ]
  %.517458460.epil.ph = phi i64 [ 0, %B480 ], [ %.524.3, %B622.unr-lcssa ]
  br label %B560.if.epil

B560.if.epil:                                     ; preds = %B620.epil, %B560.if.epil.preheader
  %lsr.iv145 = phi i64 [ %lsr.iv.next146, %B620.epil ], [ %xtraiter77, %B560.if.epil.preheader ]
  %taken.2.0462.epil = phi i64 [ %taken.3.1.epil, %B620.epil ], [ %taken.2.0462.epil.ph, %B560.if.epil.preheader ]
  %.517458460.epil = phi i64 [ %.524.epil, %B620.epil ], [ %.517458460.epil.ph, %B560.if.epil.preheader ]
  %sunkaddr101 = mul i64 %.517458460.epil, 4
  %sunkaddr102 = getelementptr i8, ptr %arg.WF, i64 %sunkaddr101
  %sunkaddr103 = getelementptr i8, ptr %sunkaddr102, i64 13504
  %.561.epil = load float, ptr %sunkaddr103, align 4
  %.563.epil = fcmp ugt float %.561.epil, %.422
  br i1 %.563.epil, label %B620.epil, label %B594.epil

B594.epil:                                        ; preds = %B560.if.epil
  %13 = getelementptr i64, ptr %arg.W, i64 %taken.2.0462.epil
  %.570.epil = getelementptr i8, ptr %13, i64 1117632
  store i64 %.517458460.epil, ptr %.570.epil, align 8
  %.575.epil = add nsw i64 %taken.2.0462.epil, 1
  br label %B620.epil

B620.epil:                                        ; preds = %B594.epil, %B560.if.epil
  %taken.3.1.epil = phi i64 [ %.575.epil, %B594.epil ], [ %taken.2.0462.epil, %B560.if.epil ]
  %lsr.iv.next146 = add nsw i64 %lsr.iv145, -1
  %.524.epil = add nuw nsw i64 %.517458460.epil, 1
  %epil.iter78.cmp.not = icmp eq i64 %lsr.iv.next146, 0
  br i1 %epil.iter78.cmp.not, label %B622, label %B560.if.epil, !llvm.loop !26

B622:                                             ; preds = %B620.epil, %B622.unr-lcssa
  %taken.3.1.lcssa = phi i64 [ %taken.3.1.3, %B622.unr-lcssa ], [ %taken.3.1.epil, %B620.epil ]
  %.631 = icmp sgt i64 %taken.3.1.lcssa, 0
  br i1 %.631, label %B652.if.lr.ph, label %B920

B652.if.lr.ph:                                    ; preds = %B622
  %.757 = icmp ugt i64 %arg.length, -9223372036854775808
  %.arg.length415 = select i1 %.757, i64 0, i64 %arg.length
  %xtraiter84 = and i64 %.arg.length415, 3
  %scevgep118 = getelementptr i8, ptr %1, i64 -8
  %14 = shl i64 %arg.length, 5
  %scevgep121 = getelementptr i8, ptr %arg.WF, i64 12352
  %15 = and i64 %.arg.length415, 9223372036854775804
  %16 = sub i64 %arg.length, %xtraiter84
  %17 = add i64 %14, 1118400
  %18 = add i64 %17, -8
  %scevgep60 = getelementptr i8, ptr %arg.G, i64 %18
  %19 = shl i64 %arg.length, 7
  %20 = add i64 %19, 12352
  %scevgep64 = getelementptr i8, ptr %arg.WF, i64 %20
  %21 = shl nuw nsw i64 %xtraiter84, 5
  br label %B652.if

B866:                                             ; preds = %B736.if, %B736.if.prol.loopexit, %B652.if
  %22 = getelementptr i64, ptr %arg.W, i64 %.679475481
  %.878 = getelementptr i8, ptr %22, i64 1117632
  %.879 = load i64, ptr %.878, align 8
  %.883 = getelementptr float, ptr %0, i64 %.879
  %.884 = load float, ptr %.883, align 4
  %23 = getelementptr float, ptr %arg.WF, i64 %.679475481
  %.891 = getelementptr i8, ptr %23, i64 13504
  store float %.884, ptr %.891, align 4
  %scevgep123 = getelementptr i8, ptr %lsr.iv122, i64 4
  %scevgep66 = getelementptr i8, ptr %lsr.iv65, i64 4
  %exitcond572.not = icmp eq i64 %.686, %taken.3.1.lcssa
  br i1 %exitcond572.not, label %B920, label %B652.if

B920:                                             ; preds = %B866, %B622, %B480.thread
  %taken.2.0.lcssa29 = phi i64 [ 0, %B480.thread ], [ %taken.3.1.lcssa, %B622 ], [ %taken.3.1.lcssa, %B866 ]
  %.4222428 = phi float [ %.42222, %B480.thread ], [ %.422, %B622 ], [ %.422, %B866 ]
  %.933 = getelementptr i8, ptr %arg.W, i64 1117376
  store i64 0, ptr %.933, align 8
  %.937 = getelementptr i8, ptr %arg.W, i64 1117440
  store i64 %arg.count, ptr %.937, align 8
  %.941 = getelementptr i8, ptr %arg.W, i64 1117504
  store i64 0, ptr %.941, align 8
  %.945 = getelementptr i8, ptr %arg.W, i64 1117568
  store i64 0, ptr %.945, align 8
  %.1296 = add nsw i64 %arg.length, -1
  %24 = getelementptr i64, ptr %arg.keys, i64 %arg.base
  %unroll_iter92 = and i64 %taken.2.0.lcssa29, 9223372036854775806
  %scevgep = getelementptr i8, ptr %arg.WF, i64 13636
  br label %B990.preheader

B990.preheader:                                   ; preds = %B2155, %B920
  %found.2.0533 = phi i64 [ 0, %B920 ], [ %found.3.1, %B2155 ]
  %level.3.0532 = phi i64 [ 0, %B920 ], [ %level.4.1, %B2155 ]
  %25 = getelementptr i64, ptr %arg.W, i64 %level.3.0532
  %.964508 = getelementptr i8, ptr %25, i64 1117568
  %.965509 = load i64, ptr %.964508, align 8
  %.967510 = shl nsw i64 %level.3.0532, 2
  %.969511 = add nsw i64 %.967510, 139800
  %.971512 = getelementptr i64, ptr %arg.G, i64 %.969511
  %.972513 = load i64, ptr %.971512, align 8
  %.973514 = icmp eq i64 %.965509, %.972513
  br i1 %.973514, label %B1044, label %B1056.preheader

B1056.preheader:                                  ; preds = %B990.preheader
  %26 = shl i64 %level.3.0532, 7
  %scevgep102 = getelementptr i8, ptr %scevgep, i64 %26
  br label %B1056

B1044:                                            ; preds = %B1984.endif, %B990.preheader
  %level.5.1.lcssa = phi i64 [ %level.3.0532, %B990.preheader ], [ %.1561, %B1984.endif ]
  %.982 = add nsw i64 %level.5.1.lcssa, -1
  br label %B2155

B1056:                                            ; preds = %B1984.endif, %B1056.preheader
  %lsr.iv = phi ptr [ %scevgep102, %B1056.preheader ], [ %scevgep103, %B1984.endif ]
  %.969518 = phi i64 [ %.969511, %B1056.preheader ], [ %.969, %B1984.endif ]
  %.965517 = phi i64 [ %.965509, %B1056.preheader ], [ %.965, %B1984.endif ]
  %.964516 = phi ptr [ %.964508, %B1056.preheader ], [ %.964, %B1984.endif ]
  %level.5.1515 = phi i64 [ %level.3.0532, %B1056.preheader ], [ %.1561, %B1984.endif ]
  %27 = icmp slt i64 %taken.2.0.lcssa29, 1
  %.1004 = add nsw i64 %.965517, 1
  store i64 %.1004, ptr %.964516, align 8
  br i1 %27, label %B1490, label %B1236.if.lr.ph

B1236.if.lr.ph:                                   ; preds = %B1056
  %28 = icmp eq i64 %taken.2.0.lcssa29, 1
  %.1018 = mul nsw i64 %.965517, %arg.rows
  %29 = getelementptr i64, ptr %arg.G, i64 %.969518
  %.1014 = getelementptr i8, ptr %29, i64 16
  %.1015 = load i64, ptr %.1014, align 8
  %.idx30 = shl i64 %level.5.1515, 7
  %30 = getelementptr i8, ptr %arg.WF, i64 %.idx30
  %31 = getelementptr float, ptr %arg.X, i64 %.1015
  %32 = getelementptr float, ptr %31, i64 %.1018
  br i1 %28, label %B1236.if.epil.preheader, label %B1236.if.preheader

B1236.if.preheader:                               ; preds = %B1236.if.lr.ph
  br label %B1236.if

B1462:                                            ; preds = %B1236.if
  %sunkaddr104 = mul i64 %.1116488490, 8
  %sunkaddr105 = getelementptr i8, ptr %arg.W, i64 %sunkaddr104
  %sunkaddr106 = getelementptr i8, ptr %sunkaddr105, i64 1117632
  %.1218 = load i64, ptr %sunkaddr106, align 8
  br label %B1488

B1488:                                            ; preds = %B1236.if, %B1462
  %best_row.3.4 = phi i64 [ %.1218, %B1462 ], [ %best_row.2.3492, %B1236.if ]
  %best.3.4 = phi float [ %.1201, %B1462 ], [ %best.2.3493, %B1236.if ]
  %.1123.1 = add nuw i64 %.1116488490, 2
  %33 = shl i64 %.1116488490, 2
  %scevgep54 = getelementptr i8, ptr %lsr.iv, i64 %33
  %scevgep55 = getelementptr i8, ptr %scevgep54, i64 -128
  %.1169.1 = load float, ptr %scevgep55, align 4
  %sunkaddr107 = mul i64 %.1116488490, 8
  %sunkaddr108 = getelementptr i8, ptr %arg.W, i64 %sunkaddr107
  %sunkaddr109 = getelementptr i8, ptr %sunkaddr108, i64 1117640
  %.1175.1 = load i64, ptr %sunkaddr109, align 8
  %.1179.1 = getelementptr float, ptr %32, i64 %.1175.1
  %.1180.1 = load float, ptr %.1179.1, align 4
  %.1181.1 = fadd float %.1169.1, %.1180.1
  %sunkaddr110 = mul i64 %.1116488490, 4
  %sunkaddr111 = getelementptr i8, ptr %lsr.iv, i64 %sunkaddr110
  store float %.1181.1, ptr %sunkaddr111, align 4
  %34 = shl i64 %.1116488490, 2
  %scevgep52 = getelementptr i8, ptr %lsr.iv, i64 %34
  %scevgep53 = getelementptr i8, ptr %scevgep52, i64 -1152
  %.1200.1 = load float, ptr %scevgep53, align 4
  %.1201.1 = fadd float %.1181.1, %.1200.1
  %.1207.1 = fcmp olt float %.1201.1, %best.3.4
  br i1 %.1207.1, label %B1462.1, label %B1488.1

B1462.1:                                          ; preds = %B1488
  %sunkaddr112 = mul i64 %.1116488490, 8
  %sunkaddr113 = getelementptr i8, ptr %arg.W, i64 %sunkaddr112
  %sunkaddr114 = getelementptr i8, ptr %sunkaddr113, i64 1117640
  %.1218.1 = load i64, ptr %sunkaddr114, align 8
  br label %B1488.1

B1488.1:                                          ; preds = %B1462.1, %B1488
  %best_row.3.4.1 = phi i64 [ %.1218.1, %B1462.1 ], [ %best_row.3.4, %B1488 ]
  %best.3.4.1 = phi float [ %.1201.1, %B1462.1 ], [ %best.3.4, %B1488 ]
  %niter93.ncmp.1 = icmp eq i64 %unroll_iter92, %.1123.1
  br i1 %niter93.ncmp.1, label %B1490.loopexit.unr-lcssa, label %B1236.if

B1490.loopexit.unr-lcssa:                         ; preds = %B1488.1
  %35 = and i64 %taken.2.0.lcssa29, 1
  %36 = icmp eq i64 %35, 0
  br i1 %36, label %B1490, label %B1236.if.epil.preheader

B1236.if.epil.preheader:                          ; preds = %B1490.loopexit.unr-lcssa, %B1236.if.lr.ph
  %best.2.3493.epil.init = phi float [ 1.000000e+09, %B1236.if.lr.ph ], [ %best.3.4.1, %B1490.loopexit.unr-lcssa ]
  %best_row.2.3492.epil.init = phi i64 [ 0, %B1236.if.lr.ph ], [ %best_row.3.4.1, %B1490.loopexit.unr-lcssa ]
  %.1116488490.epil.init = phi i64 [ 0, %B1236.if.lr.ph ], [ %.1123.1, %B1490.loopexit.unr-lcssa ]
  %sunkaddr192 = shl i64 %.1116488490.epil.init, 2
  %sunkaddr193 = getelementptr i8, ptr %30, i64 %sunkaddr192
  %sunkaddr194 = getelementptr i8, ptr %sunkaddr193, i64 13504
  %.1169.epil = load float, ptr %sunkaddr194, align 4
  %37 = getelementptr i64, ptr %arg.W, i64 %.1116488490.epil.init
  %.1174.epil = getelementptr i8, ptr %37, i64 1117632
  %.1175.epil = load i64, ptr %.1174.epil, align 8
  %.1179.epil = getelementptr float, ptr %32, i64 %.1175.epil
  %.1180.epil = load float, ptr %.1179.epil, align 4
  %.1181.epil = fadd float %.1169.epil, %.1180.epil
  %sunkaddr197 = getelementptr i8, ptr %sunkaddr193, i64 13632
  store float %.1181.epil, ptr %sunkaddr197, align 4
  %sunkaddr200 = getelementptr i8, ptr %sunkaddr193, i64 12480
  %.1200.epil = load float, ptr %sunkaddr200, align 4
  %.1201.epil = fadd float %.1181.epil, %.1200.epil
  %.1207.epil = fcmp olt float %.1201.epil, %best.2.3493.epil.init
  br i1 %.1207.epil, label %B1462.epil, label %B1490

B1462.epil:                                       ; preds = %B1236.if.epil.preheader
  %sunkaddr201 = shl i64 %.1116488490.epil.init, 3
  %sunkaddr202 = getelementptr i8, ptr %arg.W, i64 %sunkaddr201
  %sunkaddr203 = getelementptr i8, ptr %sunkaddr202, i64 1117632
  %.1218.epil = load i64, ptr %sunkaddr203, align 8
  br label %B1490

B1490:                                            ; preds = %B1462.epil, %B1236.if.epil.preheader, %B1490.loopexit.unr-lcssa, %B1056
  %best_row.2.3.lcssa = phi i64 [ 0, %B1056 ], [ %best_row.3.4.1, %B1490.loopexit.unr-lcssa ], [ %.1218.epil, %B1462.epil ], [ %best_row.2.3492.epil.init, %B1236.if.epil.preheader ]
  %best.2.3.lcssa = phi float [ 1.000000e+09, %B1056 ], [ %best.3.4.1, %B1490.loopexit.unr-lcssa ], [ %.1201.epil, %B1462.epil ], [ %best.2.3493.epil.init, %B1236.if.epil.preheader ]
  %.1250 = fcmp ogt float %best.2.3.lcssa, %.4222428
  br i1 %.1250, label %B2155, label %B1506

B1506:                                            ; preds = %B1490
  %38 = getelementptr i64, ptr %arg.W, i64 %level.5.1515
  %.1273 = getelementptr i8, ptr %38, i64 1117504
  %.1274 = load i64, ptr %.1273, align 8
  %.1275 = shl i64 %.1274, 12
  %39 = getelementptr i64, ptr %arg.G, i64 %.969518
  %.1282 = getelementptr i8, ptr %39, i64 8
  %.1283 = load i64, ptr %.1282, align 8
  %40 = getelementptr i64, ptr %arg.C, i64 %.1283
  %.1289 = getelementptr i64, ptr %40, i64 %.965517
  %.1290 = load i64, ptr %.1289, align 8
  %.1291 = or i64 %.1290, %.1275
  %.1298 = sub nsw i64 %.1296, %level.5.1515
  %.1299 = mul nsw i64 %.1298, 12
  %.1308 = getelementptr i8, ptr %38, i64 1117376
  %.1309 = load i64, ptr %.1308, align 8
  %.1314 = getelementptr i8, ptr %38, i64 1117440
  %.1315 = load i64, ptr %.1314, align 8
  %.1318 = shl i64 %.1291, %.1299
  %.24.i = icmp slt i64 %.1309, %.1315
  br i1 %.24.i, label %B16.i.preheader, label %B1506.endif

B16.i.preheader:                                  ; preds = %B1506
  br label %B16.i

B16.i:                                            ; preds = %B16.i, %B16.i.preheader
  %low.2.0.i = phi i64 [ %low.3.1.i, %B16.i ], [ %.1309, %B16.i.preheader ]
  %high.2.0.i = phi i64 [ %high.3.1.i, %B16.i ], [ %.1315, %B16.i.preheader ]
  %.33.i = add nsw i64 %high.2.0.i, %low.2.0.i
  %.41.1.i = ashr i64 %.33.i, 1
  %.81.i = getelementptr i64, ptr %24, i64 %.41.1.i
  %.82.i = load i64, ptr %.81.i, align 8, !noalias !27
  %.84.i = icmp slt i64 %.82.i, %.1318
  %.95.i = add nsw i64 %.41.1.i, 1
  %high.3.1.i = select i1 %.84.i, i64 %high.2.0.i, i64 %.41.1.i
  %low.3.1.i = select i1 %.84.i, i64 %.95.i, i64 %low.2.0.i
  %.126.i = icmp slt i64 %low.3.1.i, %high.3.1.i
  br i1 %.126.i, label %B16.i, label %B1506.endif

B1740:                                            ; preds = %B1506.endif
  %.1361 = getelementptr i64, ptr %24, i64 %low.4.1.i
  %.1362 = load i64, ptr %.1361, align 8
  %.1364 = ashr i64 %.1362, %.1299
  %.1366.not = icmp eq i64 %.1364, %.1291
  br i1 %.1366.not, label %B1780, label %B2155

B1780:                                            ; preds = %B1740
  %.1392 = icmp eq i64 %.1296, %level.5.1515
  br i1 %.1392, label %B1798, label %B1984

B1798:                                            ; preds = %B1780
  %41 = getelementptr i64, ptr %arg.W, i64 %found.2.0533
  %.1402 = getelementptr i8, ptr %41, i64 1127136
  store i64 %low.4.1.i, ptr %.1402, align 8
  %.1411 = getelementptr i8, ptr %41, i64 1135328
  store i64 %best_row.2.3.lcssa, ptr %.1411, align 8
  %42 = getelementptr float, ptr %arg.WF, i64 %found.2.0533
  %.1419 = getelementptr i8, ptr %42, i64 8384
  store float %best.2.3.lcssa, ptr %.1419, align 4
  %.1424 = add nsw i64 %found.2.0533, 1
  %.1431 = icmp eq i64 %.1424, 1024
  br i1 %.1431, label %common.ret, label %B2155

common.ret:                                       ; preds = %B2155, %B1798
  %storemerge = phi i64 [ 1024, %B1798 ], [ %found.3.1, %B2155 ]
  store i64 %storemerge, ptr %retptr, align 8
  ret i32 poison

B1984:                                            ; preds = %B1780
  %sunkaddr204 = shl i64 %level.5.1515, 3
  %sunkaddr205 = getelementptr i8, ptr %arg.W, i64 %sunkaddr204
  %sunkaddr206 = getelementptr i8, ptr %sunkaddr205, i64 1117512
  store i64 %.1291, ptr %sunkaddr206, align 8
  %sunkaddr209 = getelementptr i8, ptr %sunkaddr205, i64 1117384
  store i64 %low.4.1.i, ptr %sunkaddr209, align 8
  %.1517 = add nsw i64 %.1291, 1
  %.1521 = shl i64 %.1517, %.1299
  %.24.i31 = icmp slt i64 %low.4.1.i, %.1315
  br i1 %.24.i31, label %B16.i34.preheader, label %B1984.endif

B16.i34.preheader:                                ; preds = %B1984
  br label %B16.i34

B16.i34:                                          ; preds = %B16.i34, %B16.i34.preheader
  %low.2.0.i35 = phi i64 [ %low.3.1.i44, %B16.i34 ], [ %low.4.1.i, %B16.i34.preheader ]
  %high.2.0.i36 = phi i64 [ %high.3.1.i43, %B16.i34 ], [ %.1315, %B16.i34.preheader ]
  %.33.i37 = add nsw i64 %high.2.0.i36, %low.2.0.i35
  %.41.1.i38 = ashr i64 %.33.i37, 1
  %.81.i39 = getelementptr i64, ptr %24, i64 %.41.1.i38
  %.82.i40 = load i64, ptr %.81.i39, align 8, !noalias !30
  %.84.i41 = icmp slt i64 %.82.i40, %.1521
  %.95.i42 = add nsw i64 %.41.1.i38, 1
  %high.3.1.i43 = select i1 %.84.i41, i64 %high.2.0.i36, i64 %.41.1.i38
  %low.3.1.i44 = select i1 %.84.i41, i64 %.95.i42, i64 %low.2.0.i35
  %.126.i45 = icmp slt i64 %low.3.1.i44, %high.3.1.i43
  br i1 %.126.i45, label %B16.i34, label %B1984.endif

B2155:                                            ; preds = %B1506.endif, %B1798, %B1740, %B1490, %B1044
  %found.3.1 = phi i64 [ %found.2.0533, %B1044 ], [ %.1424, %B1798 ], [ %found.2.0533, %B1490 ], [ %found.2.0533, %B1740 ], [ %found.2.0533, %B1506.endif ]
  %level.4.1 = phi i64 [ %.982, %B1044 ], [ %level.5.1515, %B1798 ], [ %level.5.1515, %B1490 ], [ %level.5.1515, %B1740 ], [ %level.5.1515, %B1506.endif ]
  %.953 = icmp sgt i64 %level.4.1, -1
  br i1 %.953, label %B990.preheader, label %common.ret

B310.if:                                          ; preds = %B430, %B310.if.lr.ph
  %most.3.0451 = phi float [ 1.000000e+09, %B310.if.lr.ph ], [ %"$phi22.0.2.0.i", %B430 ]
  %.190443449 = phi i64 [ 0, %B310.if.lr.ph ], [ %.197, %B430 ]
  %43 = icmp slt i64 %arg.length, 1
  %.197 = add nuw nsw i64 %.190443449, 1
  %.229 = getelementptr float, ptr %0, i64 %.190443449
  %.230 = load float, ptr %.229, align 4
  %invariant.gep = getelementptr float, ptr %arg.X, i64 %.190443449
  br i1 %43, label %B430, label %B366.if.preheader

B366.if.preheader:                                ; preds = %B310.if
  %44 = icmp ult i64 %arg.length, 8
  br i1 %44, label %B366.if.epil.preheader, label %B366.if.preheader47

B366.if.preheader47:                              ; preds = %B366.if.preheader
  br label %B366.if

B366.if:                                          ; preds = %B366.if, %B366.if.preheader47
  %lsr.iv90 = phi i64 [ %unroll_iter, %B366.if.preheader47 ], [ %lsr.iv.next, %B366.if ]
  %lsr.iv156 = phi ptr [ %scevgep157, %B366.if ], [ %scevgep155, %B366.if.preheader47 ]
  %total.2.1439 = phi float [ %.365.7, %B366.if ], [ %.230, %B366.if.preheader47 ]
  %scevgep164 = getelementptr i8, ptr %lsr.iv156, i64 -224
  %.358 = load i64, ptr %scevgep164, align 8
  %gep = getelementptr float, ptr %invariant.gep, i64 %.358
  %.363 = load float, ptr %gep, align 4
  %.365 = fadd float %total.2.1439, %.363
  %scevgep163 = getelementptr i8, ptr %lsr.iv156, i64 -192
  %.358.1 = load i64, ptr %scevgep163, align 8
  %gep.1 = getelementptr float, ptr %invariant.gep, i64 %.358.1
  %.363.1 = load float, ptr %gep.1, align 4
  %.365.1 = fadd float %.365, %.363.1
  %scevgep162 = getelementptr i8, ptr %lsr.iv156, i64 -160
  %.358.2 = load i64, ptr %scevgep162, align 8
  %gep.2 = getelementptr float, ptr %invariant.gep, i64 %.358.2
  %.363.2 = load float, ptr %gep.2, align 4
  %.365.2 = fadd float %.365.1, %.363.2
  %scevgep161 = getelementptr i8, ptr %lsr.iv156, i64 -128
  %.358.3 = load i64, ptr %scevgep161, align 8
  %gep.3 = getelementptr float, ptr %invariant.gep, i64 %.358.3
  %.363.3 = load float, ptr %gep.3, align 4
  %.365.3 = fadd float %.365.2, %.363.3
  %scevgep160 = getelementptr i8, ptr %lsr.iv156, i64 -96
  %.358.4 = load i64, ptr %scevgep160, align 8
  %gep.4 = getelementptr float, ptr %invariant.gep, i64 %.358.4
  %.363.4 = load float, ptr %gep.4, align 4
  %.365.4 = fadd float %.365.3, %.363.4
  %scevgep159 = getelementptr i8, ptr %lsr.iv156, i64 -64
  %.358.5 = load i64, ptr %scevgep159, align 8
  %gep.5 = getelementptr float, ptr %invariant.gep, i64 %.358.5
  %.363.5 = load float, ptr %gep.5, align 4
  %.365.5 = fadd float %.365.4, %.363.5
  %scevgep158 = getelementptr i8, ptr %lsr.iv156, i64 -32
  %.358.6 = load i64, ptr %scevgep158, align 8
  %gep.6 = getelementptr float, ptr %invariant.gep, i64 %.358.6
  %.363.6 = load float, ptr %gep.6, align 4
  %.365.6 = fadd float %.365.5, %.363.6
  %.358.7 = load i64, ptr %lsr.iv156, align 8
  %gep.7 = getelementptr float, ptr %invariant.gep, i64 %.358.7
  %.363.7 = load float, ptr %gep.7, align 4
  %.365.7 = fadd float %.365.6, %.363.7
  %scevgep157 = getelementptr i8, ptr %lsr.iv156, i64 256
  %lsr.iv.next = add nsw i64 %lsr.iv90, -8
  %niter.ncmp.7 = icmp eq i64 %lsr.iv.next, 0
  br i1 %niter.ncmp.7, label %B430.loopexit.unr-lcssa, label %B366.if

B560.if:                                          ; preds = %B620.3, %B480.new
  %taken.2.0462 = phi i64 [ 0, %B480.new ], [ %taken.3.1.3, %B620.3 ]
  %.517458460 = phi i64 [ 0, %B480.new ], [ %.524.3, %B620.3 ]
  %45 = add i64 %.517458460, 1
  %sunkaddr115 = mul i64 %.517458460, 4
  %sunkaddr116 = getelementptr i8, ptr %arg.WF, i64 %sunkaddr115
  %sunkaddr117 = getelementptr i8, ptr %sunkaddr116, i64 13504
  %.561 = load float, ptr %sunkaddr117, align 4
  %.563 = fcmp ugt float %.561, %.422
  br i1 %.563, label %B620, label %B594

B652.if:                                          ; preds = %B866, %B652.if.lr.ph
  %lsr.iv65 = phi ptr [ %scevgep66, %B866 ], [ %scevgep64, %B652.if.lr.ph ]
  %lsr.iv122 = phi ptr [ %scevgep121, %B652.if.lr.ph ], [ %scevgep123, %B866 ]
  %.679475481 = phi i64 [ 0, %B652.if.lr.ph ], [ %.686, %B866 ]
  %46 = icmp sgt i64 %.arg.length415, 0
  %.686 = add nuw nsw i64 %.679475481, 1
  br i1 %46, label %B736.if.lr.ph, label %B866

B736.if.lr.ph:                                    ; preds = %B652.if
  %47 = icmp eq i64 %xtraiter84, 0
  br i1 %47, label %B736.if.prol.loopexit, label %B736.if.prol.preheader

B736.if.prol.preheader:                           ; preds = %B736.if.lr.ph
  br label %B736.if.prol

B736.if.prol:                                     ; preds = %B736.if.prol, %B736.if.prol.preheader
  %lsr.iv61 = phi i64 [ 0, %B736.if.prol.preheader ], [ %lsr.iv.next62, %B736.if.prol ]
  %rest.2.1471.prol = phi float [ %.864.prol, %B736.if.prol ], [ 0.000000e+00, %B736.if.prol.preheader ]
  %48 = shl nsw i64 %lsr.iv61, 2
  %scevgep67 = getelementptr i8, ptr %lsr.iv65, i64 %48
  store float %rest.2.1471.prol, ptr %scevgep67, align 4
  %scevgep63 = getelementptr i8, ptr %scevgep60, i64 %lsr.iv61
  %.852.prol = load i64, ptr %scevgep63, align 8
  %sunkaddr118 = mul i64 %.679475481, 8
  %sunkaddr119 = getelementptr i8, ptr %arg.W, i64 %sunkaddr118
  %sunkaddr120 = getelementptr i8, ptr %sunkaddr119, i64 1117632
  %.858.prol = load i64, ptr %sunkaddr120, align 8
  %49 = getelementptr float, ptr %arg.X, i64 %.852.prol
  %.861.prol = getelementptr float, ptr %49, i64 %.858.prol
  %.862.prol = load float, ptr %.861.prol, align 4
  %.864.prol = fadd float %rest.2.1471.prol, %.862.prol
  %lsr.iv.next62 = add nsw i64 %lsr.iv61, -32
  %50 = add i64 %21, %lsr.iv.next62
  %prol.iter.cmp.not = icmp eq i64 %50, 0
  br i1 %prol.iter.cmp.not, label %B736.if.prol.loopexit, label %B736.if.prol, !llvm.loop !33

B736.if.prol.loopexit:                            ; preds = %B736.if.prol, %B736.if.lr.ph
  %rest.2.1471.unr = phi float [ 0.000000e+00, %B736.if.lr.ph ], [ %.864.prol, %B736.if.prol ]
  %.798466470.unr = phi i64 [ %.arg.length415, %B736.if.lr.ph ], [ %15, %B736.if.prol ]
  %.805467469.in.unr = phi i64 [ %arg.length, %B736.if.lr.ph ], [ %16, %B736.if.prol ]
  %51 = icmp ult i64 %.arg.length415, 4
  br i1 %51, label %B866, label %B736.if.preheader

B736.if.preheader:                                ; preds = %B736.if.prol.loopexit
  %52 = add nuw i64 %.798466470.unr, 4
  %53 = shl i64 %.805467469.in.unr, 5
  br label %B736.if

B736.if:                                          ; preds = %B736.if, %B736.if.preheader
  %lsr.iv127 = phi i64 [ %53, %B736.if.preheader ], [ %lsr.iv.next128, %B736.if ]
  %lsr.iv125 = phi i64 [ %52, %B736.if.preheader ], [ %lsr.iv.next126, %B736.if ]
  %rest.2.1471 = phi float [ %rest.2.1471.unr, %B736.if.preheader ], [ %.864.3, %B736.if ]
  %54 = shl i64 %lsr.iv127, 2
  %scevgep136 = getelementptr i8, ptr %lsr.iv122, i64 %54
  store float %rest.2.1471, ptr %scevgep136, align 4
  %scevgep135 = getelementptr i8, ptr %scevgep118, i64 %lsr.iv127
  %.852 = load i64, ptr %scevgep135, align 8
  %sunkaddr121 = mul i64 %.679475481, 8
  %sunkaddr122 = getelementptr i8, ptr %arg.W, i64 %sunkaddr121
  %sunkaddr123 = getelementptr i8, ptr %sunkaddr122, i64 1117632
  %.858 = load i64, ptr %sunkaddr123, align 8
  %55 = getelementptr float, ptr %arg.X, i64 %.852
  %.861 = getelementptr float, ptr %55, i64 %.858
  %.862 = load float, ptr %.861, align 4
  %.864 = fadd float %rest.2.1471, %.862
  %56 = shl i64 %lsr.iv127, 2
  %scevgep78 = getelementptr i8, ptr %lsr.iv122, i64 %56
  %scevgep79 = getelementptr i8, ptr %scevgep78, i64 -128
  store float %.864, ptr %scevgep79, align 4
  %scevgep72 = getelementptr i8, ptr %scevgep118, i64 %lsr.iv127
  %scevgep73 = getelementptr i8, ptr %scevgep72, i64 -32
  %.852.1 = load i64, ptr %scevgep73, align 8
  %.858.1 = load i64, ptr %sunkaddr123, align 8
  %57 = getelementptr float, ptr %arg.X, i64 %.852.1
  %.861.1 = getelementptr float, ptr %57, i64 %.858.1
  %.862.1 = load float, ptr %.861.1, align 4
  %.864.1 = fadd float %.864, %.862.1
  %58 = shl i64 %lsr.iv127, 2
  %scevgep76 = getelementptr i8, ptr %lsr.iv122, i64 %58
  %scevgep77 = getelementptr i8, ptr %scevgep76, i64 -256
  store float %.864.1, ptr %scevgep77, align 4
  %scevgep70 = getelementptr i8, ptr %scevgep118, i64 %lsr.iv127
  %scevgep71 = getelementptr i8, ptr %scevgep70, i64 -64
  %.852.2 = load i64, ptr %scevgep71, align 8
  %.858.2 = load i64, ptr %sunkaddr123, align 8
  %59 = getelementptr float, ptr %arg.X, i64 %.852.2
  %.861.2 = getelementptr float, ptr %59, i64 %.858.2
  %.862.2 = load float, ptr %.861.2, align 4
  %.864.2 = fadd float %.864.1, %.862.2
  %60 = shl i64 %lsr.iv127, 2
  %scevgep74 = getelementptr i8, ptr %lsr.iv122, i64 %60
  %scevgep75 = getelementptr i8, ptr %scevgep74, i64 -384
  store float %.864.2, ptr %scevgep75, align 4
  %scevgep68 = getelementptr i8, ptr %scevgep118, i64 %lsr.iv127
  %scevgep69 = getelementptr i8, ptr %scevgep68, i64 -96
  %.852.3 = load i64, ptr %scevgep69, align 8
  %.858.3 = load i64, ptr %sunkaddr123, align 8
  %61 = getelementptr float, ptr %arg.X, i64 %.852.3
  %.861.3 = getelementptr float, ptr %61, i64 %.858.3
  %.862.3 = load float, ptr %.861.3, align 4
  %.864.3 = fadd float %.864.2, %.862.3
  %lsr.iv.next126 = add i64 %lsr.iv125, -4
  %lsr.iv.next128 = add i64 %lsr.iv127, -128
  %.799.3 = icmp sgt i64 %lsr.iv.next126, 4
  br i1 %.799.3, label %B736.if, label %B866

B1236.if:                                         ; preds = %B1488.1, %B1236.if.preheader
  %best.2.3493 = phi float [ %best.3.4.1, %B1488.1 ], [ 1.000000e+09, %B1236.if.preheader ]
  %best_row.2.3492 = phi i64 [ %best_row.3.4.1, %B1488.1 ], [ 0, %B1236.if.preheader ]
  %.1116488490 = phi i64 [ %.1123.1, %B1488.1 ], [ 0, %B1236.if.preheader ]
  %62 = shl i64 %.1116488490, 2
  %scevgep112 = getelementptr i8, ptr %lsr.iv, i64 %62
  %scevgep113 = getelementptr i8, ptr %scevgep112, i64 -132
  %.1169 = load float, ptr %scevgep113, align 4
  %sunkaddr124 = mul i64 %.1116488490, 8
  %sunkaddr125 = getelementptr i8, ptr %arg.W, i64 %sunkaddr124
  %sunkaddr126 = getelementptr i8, ptr %sunkaddr125, i64 1117632
  %.1175 = load i64, ptr %sunkaddr126, align 8
  %.1179 = getelementptr float, ptr %32, i64 %.1175
  %.1180 = load float, ptr %.1179, align 4
  %.1181 = fadd float %.1169, %.1180
  %63 = shl i64 %.1116488490, 2
  %scevgep58 = getelementptr i8, ptr %lsr.iv, i64 %63
  %scevgep59 = getelementptr i8, ptr %scevgep58, i64 -4
  store float %.1181, ptr %scevgep59, align 4
  %64 = shl i64 %.1116488490, 2
  %scevgep56 = getelementptr i8, ptr %lsr.iv, i64 %64
  %scevgep57 = getelementptr i8, ptr %scevgep56, i64 -1156
  %.1200 = load float, ptr %scevgep57, align 4
  %.1201 = fadd float %.1181, %.1200
  %.1207 = fcmp olt float %.1201, %best.2.3493
  br i1 %.1207, label %B1462, label %B1488

B1506.endif:                                      ; preds = %B16.i, %B1506
  %low.4.1.i = phi i64 [ %.1309, %B1506 ], [ %low.3.1.i, %B16.i ]
  %.1355 = icmp eq i64 %low.4.1.i, %.1315
  br i1 %.1355, label %B2155, label %B1740

B1984.endif:                                      ; preds = %B16.i34, %B1984
  %low.4.1.i32 = phi i64 [ %low.4.1.i, %B1984 ], [ %low.3.1.i44, %B16.i34 ]
  %sunkaddr127 = mul i64 %level.5.1515, 8
  %sunkaddr128 = getelementptr i8, ptr %arg.W, i64 %sunkaddr127
  %sunkaddr129 = getelementptr i8, ptr %sunkaddr128, i64 1117448
  store i64 %low.4.1.i32, ptr %sunkaddr129, align 8
  %.1561 = add nuw nsw i64 %level.5.1515, 1
  %sunkaddr130 = mul i64 %level.5.1515, 8
  %sunkaddr131 = getelementptr i8, ptr %arg.W, i64 %sunkaddr130
  %sunkaddr132 = getelementptr i8, ptr %sunkaddr131, i64 1117576
  store i64 0, ptr %sunkaddr132, align 8
  %65 = getelementptr i64, ptr %arg.W, i64 %.1561
  %.964 = getelementptr i8, ptr %65, i64 1117568
  %.965 = load i64, ptr %.964, align 8
  %.967 = shl nsw i64 %.1561, 2
  %.969 = add nsw i64 %.967, 139800
  %.971 = getelementptr i64, ptr %arg.G, i64 %.969
  %.972 = load i64, ptr %.971, align 8
  %.973 = icmp eq i64 %.965, %.972
  %scevgep103 = getelementptr i8, ptr %lsr.iv, i64 128
  br i1 %.973, label %B1044, label %B1056
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define internal i32 @keep(ptr noalias nonnull writeonly captures(none) %retptr, ptr noalias nonnull readnone captures(none) %excinfo, i32 %arg.person, float %arg.cost, i64 %arg.key, i64 range(i64 0, -9223372036854775808) %arg.path, i64 %arg.row, i64 %arg.kept, ptr captures(none) %arg.OUT, ptr captures(none) %arg.COST) local_unnamed_addr #0 {
entry:
  %.29 = icmp eq i64 %arg.kept, 64
  br i1 %.29, label %B36, label %B84

B36:                                              ; preds = %entry
  %.32 = getelementptr i8, ptr %arg.COST, i64 256
  %.33 = load float, ptr %.32, align 4
  %.35 = fcmp ult float %arg.cost, %.33
  br i1 %.35, label %B84, label %common.ret

common.ret:                                       ; preds = %B638, %B384, %B194, %B36
  %kept.2.0.sink = phi i64 [ %arg.kept, %B194 ], [ 64, %B36 ], [ 64, %B638 ], [ %kept.2.0, %B384 ]
  store i64 %kept.2.0.sink, ptr %retptr, align 8
  ret i32 poison

B84:                                              ; preds = %B36, %entry
  %.arg.kept = tail call i64 @llvm.smax.i64(i64 %arg.kept, i64 0)
  %.194 = sext i32 %arg.person to i64
  %0 = sub nsw i64 0, %.arg.kept
  br label %B118

B118:                                             ; preds = %B120, %B84
  %lsr.iv49 = phi ptr [ %scevgep50, %B120 ], [ %arg.OUT, %B84 ]
  %lsr.iv46 = phi i64 [ %lsr.iv.next47, %B120 ], [ -1, %B84 ]
  %1 = add i64 %0, %lsr.iv46
  %exitcond.not = icmp eq i64 %1, -1
  br i1 %exitcond.not, label %B234, label %B120

B120:                                             ; preds = %B118
  %.192 = load i64, ptr %lsr.iv49, align 8
  %.195 = icmp eq i64 %.192, %.194
  %lsr.iv.next47 = add nsw i64 %lsr.iv46, 1
  %scevgep50 = getelementptr i8, ptr %lsr.iv49, i64 32
  br i1 %.195, label %B182, label %B118

B182:                                             ; preds = %B120
  %2 = add nsw i64 %lsr.iv.next47, -1
  %3 = icmp ult i64 %lsr.iv.next47, -9223372036854775808
  br i1 %3, label %B194, label %B234

B194:                                             ; preds = %B182
  %4 = shl i64 %lsr.iv.next47, 2
  %scevgep48 = getelementptr i8, ptr %arg.COST, i64 %4
  %.222 = load float, ptr %scevgep48, align 4
  %.224 = fcmp ugt float %.222, %arg.cost
  br i1 %.224, label %B384, label %common.ret

B234:                                             ; preds = %B182, %B118
  %.265 = icmp slt i64 %arg.kept, 64
  br i1 %.265, label %B266, label %B338.if.preheader

B338.if.preheader:                                ; preds = %B234
  br label %B338.if

B266:                                             ; preds = %B234
  %.271 = add nsw i64 %arg.kept, 1
  br label %B384

B384:                                             ; preds = %B338.if, %B266, %B194
  %kept.2.0 = phi i64 [ %.271, %B266 ], [ %arg.kept, %B194 ], [ %arg.kept, %B338.if ]
  %slot.8.0 = phi i64 [ %arg.kept, %B266 ], [ %lsr.iv.next47, %B194 ], [ %slot.7.1.8, %B338.if ]
  %.472.idx = shl i64 %slot.8.0, 5
  %.472 = getelementptr i8, ptr %arg.OUT, i64 %.472.idx
  store i64 %.194, ptr %.472, align 8
  %.476 = getelementptr i8, ptr %.472, i64 8
  store i64 %arg.key, ptr %.476, align 8
  %.480 = getelementptr i8, ptr %.472, i64 16
  store i64 %arg.path, ptr %.480, align 8
  %.484 = getelementptr i8, ptr %.472, i64 24
  store i64 %arg.row, ptr %.484, align 8
  %.491 = getelementptr float, ptr %arg.COST, i64 %slot.8.0
  store float %arg.cost, ptr %.491, align 4
  %.498 = icmp eq i64 %kept.2.0, 64
  br i1 %.498, label %B588.if.preheader, label %common.ret

B588.if.preheader:                                ; preds = %B384
  %.502 = load float, ptr %arg.COST, align 4
  br label %B588.if

B638:                                             ; preds = %B588.if
  %.664 = getelementptr i8, ptr %arg.COST, i64 256
  store float %.13.i.8, ptr %.664, align 4
  br label %common.ret

B338.if:                                          ; preds = %B338.if, %B338.if.preheader
  %slot.6.1186 = phi i64 [ %slot.7.1.8, %B338.if ], [ 0, %B338.if.preheader ]
  %.371182184 = phi i64 [ %22, %B338.if ], [ 1, %B338.if.preheader ]
  %5 = shl nuw nsw i64 %.371182184, 2
  %scevgep49 = getelementptr i8, ptr %arg.COST, i64 %5
  %.417 = load float, ptr %scevgep49, align 4
  %.420 = getelementptr float, ptr %arg.COST, i64 %slot.6.1186
  %.421 = load float, ptr %.420, align 4
  %.424 = fcmp ogt float %.417, %.421
  %slot.7.1 = select i1 %.424, i64 %.371182184, i64 %slot.6.1186
  %6 = shl nuw nsw i64 %.371182184, 2
  %scevgep46 = getelementptr i8, ptr %arg.COST, i64 %6
  %scevgep47 = getelementptr i8, ptr %scevgep46, i64 4
  %.417.1 = load float, ptr %scevgep47, align 4
  %.420.1 = getelementptr float, ptr %arg.COST, i64 %slot.7.1
  %.421.1 = load float, ptr %.420.1, align 4
  %.424.1 = fcmp ogt float %.417.1, %.421.1
  %7 = add i64 %.371182184, 1
  %slot.7.1.1 = select i1 %.424.1, i64 %7, i64 %slot.7.1
  %8 = shl nuw nsw i64 %.371182184, 2
  %scevgep41 = getelementptr i8, ptr %arg.COST, i64 %8
  %scevgep44 = getelementptr i8, ptr %scevgep41, i64 8
  %.417.2 = load float, ptr %scevgep44, align 4
  %.420.2 = getelementptr float, ptr %arg.COST, i64 %slot.7.1.1
  %.421.2 = load float, ptr %.420.2, align 4
  %.424.2 = fcmp ogt float %.417.2, %.421.2
  %9 = add i64 %7, 1
  %slot.7.1.2 = select i1 %.424.2, i64 %9, i64 %slot.7.1.1
  %10 = shl nuw nsw i64 %.371182184, 2
  %scevgep37 = getelementptr i8, ptr %arg.COST, i64 %10
  %scevgep39 = getelementptr i8, ptr %scevgep37, i64 12
  %.417.3 = load float, ptr %scevgep39, align 4
  %.420.3 = getelementptr float, ptr %arg.COST, i64 %slot.7.1.2
  %.421.3 = load float, ptr %.420.3, align 4
  %.424.3 = fcmp ogt float %.417.3, %.421.3
  %11 = add i64 %9, 1
  %slot.7.1.3 = select i1 %.424.3, i64 %11, i64 %slot.7.1.2
  %12 = shl nuw nsw i64 %.371182184, 2
  %scevgep33 = getelementptr i8, ptr %arg.COST, i64 %12
  %scevgep35 = getelementptr i8, ptr %scevgep33, i64 16
  %.417.4 = load float, ptr %scevgep35, align 4
  %.420.4 = getelementptr float, ptr %arg.COST, i64 %slot.7.1.3
  %.421.4 = load float, ptr %.420.4, align 4
  %.424.4 = fcmp ogt float %.417.4, %.421.4
  %13 = add i64 %11, 1
  %slot.7.1.4 = select i1 %.424.4, i64 %13, i64 %slot.7.1.3
  %14 = shl nuw nsw i64 %.371182184, 2
  %scevgep29 = getelementptr i8, ptr %arg.COST, i64 %14
  %scevgep31 = getelementptr i8, ptr %scevgep29, i64 20
  %.417.5 = load float, ptr %scevgep31, align 4
  %.420.5 = getelementptr float, ptr %arg.COST, i64 %slot.7.1.4
  %.421.5 = load float, ptr %.420.5, align 4
  %.424.5 = fcmp ogt float %.417.5, %.421.5
  %15 = add i64 %13, 1
  %slot.7.1.5 = select i1 %.424.5, i64 %15, i64 %slot.7.1.4
  %16 = shl nuw nsw i64 %.371182184, 2
  %scevgep27 = getelementptr i8, ptr %arg.COST, i64 %16
  %scevgep28 = getelementptr i8, ptr %scevgep27, i64 24
  %.417.6 = load float, ptr %scevgep28, align 4
  %.420.6 = getelementptr float, ptr %arg.COST, i64 %slot.7.1.5
  %.421.6 = load float, ptr %.420.6, align 4
  %.424.6 = fcmp ogt float %.417.6, %.421.6
  %17 = add i64 %15, 1
  %slot.7.1.6 = select i1 %.424.6, i64 %17, i64 %slot.7.1.5
  %18 = shl nuw nsw i64 %.371182184, 2
  %scevgep25 = getelementptr i8, ptr %arg.COST, i64 %18
  %scevgep26 = getelementptr i8, ptr %scevgep25, i64 28
  %.417.7 = load float, ptr %scevgep26, align 4
  %.420.7 = getelementptr float, ptr %arg.COST, i64 %slot.7.1.6
  %.421.7 = load float, ptr %.420.7, align 4
  %.424.7 = fcmp ogt float %.417.7, %.421.7
  %19 = add i64 %17, 1
  %slot.7.1.7 = select i1 %.424.7, i64 %19, i64 %slot.7.1.6
  %20 = shl nuw nsw i64 %.371182184, 2
  %scevgep23 = getelementptr i8, ptr %arg.COST, i64 %20
  %scevgep24 = getelementptr i8, ptr %scevgep23, i64 32
  %.417.8 = load float, ptr %scevgep24, align 4
  %.420.8 = getelementptr float, ptr %arg.COST, i64 %slot.7.1.7
  %.421.8 = load float, ptr %.420.8, align 4
  %.424.8 = fcmp ogt float %.417.8, %.421.8
  %21 = add i64 %19, 1
  %slot.7.1.8 = select i1 %.424.8, i64 %21, i64 %slot.7.1.7
  %22 = add i64 %21, 1
  %exitcond199.not.8 = icmp eq i64 %22, 64
  br i1 %exitcond199.not.8, label %B384, label %B338.if

B588.if:                                          ; preds = %B588.if, %B588.if.preheader
  %lsr.iv = phi i64 [ %lsr.iv.next, %B588.if ], [ 0, %B588.if.preheader ]
  %worst.2.0194 = phi float [ %.13.i.8, %B588.if ], [ %.502, %B588.if.preheader ]
  %sunkaddr = mul i64 %lsr.iv, 4
  %sunkaddr50 = getelementptr i8, ptr %arg.COST, i64 %sunkaddr
  %sunkaddr51 = getelementptr i8, ptr %sunkaddr50, i64 4
  %.625 = load float, ptr %sunkaddr51, align 4
  %.12.i = fcmp ogt float %.625, %worst.2.0194
  %.13.i = select i1 %.12.i, float %.625, float %worst.2.0194
  %sunkaddr52 = mul i64 %lsr.iv, 4
  %sunkaddr53 = getelementptr i8, ptr %arg.COST, i64 %sunkaddr52
  %sunkaddr54 = getelementptr i8, ptr %sunkaddr53, i64 8
  %.625.1 = load float, ptr %sunkaddr54, align 4
  %.12.i.1 = fcmp ogt float %.625.1, %.13.i
  %.13.i.1 = select i1 %.12.i.1, float %.625.1, float %.13.i
  %sunkaddr55 = mul i64 %lsr.iv, 4
  %sunkaddr56 = getelementptr i8, ptr %arg.COST, i64 %sunkaddr55
  %sunkaddr57 = getelementptr i8, ptr %sunkaddr56, i64 12
  %.625.2 = load float, ptr %sunkaddr57, align 4
  %.12.i.2 = fcmp ogt float %.625.2, %.13.i.1
  %.13.i.2 = select i1 %.12.i.2, float %.625.2, float %.13.i.1
  %sunkaddr58 = mul i64 %lsr.iv, 4
  %sunkaddr59 = getelementptr i8, ptr %arg.COST, i64 %sunkaddr58
  %sunkaddr60 = getelementptr i8, ptr %sunkaddr59, i64 16
  %.625.3 = load float, ptr %sunkaddr60, align 4
  %.12.i.3 = fcmp ogt float %.625.3, %.13.i.2
  %.13.i.3 = select i1 %.12.i.3, float %.625.3, float %.13.i.2
  %sunkaddr61 = mul i64 %lsr.iv, 4
  %sunkaddr62 = getelementptr i8, ptr %arg.COST, i64 %sunkaddr61
  %sunkaddr63 = getelementptr i8, ptr %sunkaddr62, i64 20
  %.625.4 = load float, ptr %sunkaddr63, align 4
  %.12.i.4 = fcmp ogt float %.625.4, %.13.i.3
  %.13.i.4 = select i1 %.12.i.4, float %.625.4, float %.13.i.3
  %sunkaddr64 = mul i64 %lsr.iv, 4
  %sunkaddr65 = getelementptr i8, ptr %arg.COST, i64 %sunkaddr64
  %sunkaddr66 = getelementptr i8, ptr %sunkaddr65, i64 24
  %.625.5 = load float, ptr %sunkaddr66, align 4
  %.12.i.5 = fcmp ogt float %.625.5, %.13.i.4
  %.13.i.5 = select i1 %.12.i.5, float %.625.5, float %.13.i.4
  %sunkaddr67 = mul i64 %lsr.iv, 4
  %sunkaddr68 = getelementptr i8, ptr %arg.COST, i64 %sunkaddr67
  %sunkaddr69 = getelementptr i8, ptr %sunkaddr68, i64 28
  %.625.6 = load float, ptr %sunkaddr69, align 4
  %.12.i.6 = fcmp ogt float %.625.6, %.13.i.5
  %.13.i.6 = select i1 %.12.i.6, float %.625.6, float %.13.i.5
  %sunkaddr70 = mul i64 %lsr.iv, 4
  %sunkaddr71 = getelementptr i8, ptr %arg.COST, i64 %sunkaddr70
  %sunkaddr72 = getelementptr i8, ptr %sunkaddr71, i64 32
  %.625.7 = load float, ptr %sunkaddr72, align 4
  %.12.i.7 = fcmp ogt float %.625.7, %.13.i.6
  %.13.i.7 = select i1 %.12.i.7, float %.625.7, float %.13.i.6
  %sunkaddr73 = mul i64 %lsr.iv, 4
  %sunkaddr74 = getelementptr i8, ptr %arg.COST, i64 %sunkaddr73
  %sunkaddr75 = getelementptr i8, ptr %sunkaddr74, i64 36
  %.625.8 = load float, ptr %sunkaddr75, align 4
  %.12.i.8 = fcmp ogt float %.625.8, %.13.i.7
  %.13.i.8 = select i1 %.12.i.8, float %.625.8, float %.13.i.7
  %lsr.iv.next = add nuw nsw i64 %lsr.iv, 9
  %exitcond200.not.8 = icmp eq i64 %lsr.iv.next, 63
  br i1 %exitcond200.not.8, label %B638, label %B588.if
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #2

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define internal i32 @ended(ptr noalias nonnull writeonly captures(none) %retptr, ptr noalias nonnull readnone captures(none) %excinfo, i64 range(i64 -9223372036854638248, -9223372036854775808) %arg.place, i64 %arg.rows, ptr captures(none) %arg.W, ptr captures(none) %arg.WF) local_unnamed_addr #0 {
entry:
  %0 = getelementptr i64, ptr %arg.W, i64 %arg.place
  %.19 = getelementptr i8, ptr %0, i64 32
  %.20 = load i64, ptr %.19, align 8
  %.24 = getelementptr i8, ptr %0, i64 48
  %.25 = load i64, ptr %.24, align 8
  %.34 = getelementptr i8, ptr %arg.W, i64 1118920
  %.35 = load i64, ptr %.34, align 8
  %.37 = add nsw i64 %.35, %.20
  store i64 %.37, ptr %.34, align 8
  %.43 = getelementptr i8, ptr %arg.W, i64 1118928
  %.44 = load i64, ptr %.43, align 8
  %.46 = add nsw i64 %.20, 2
  %.48 = mul nsw i64 %.46, %arg.rows
  %.49 = add nsw i64 %.44, %.48
  store i64 %.49, ptr %.43, align 8
  %.55 = mul nsw i64 %.20, %arg.rows
  %.57 = add nsw i64 %.25, %.55
  %.61 = getelementptr i8, ptr %0, i64 56
  store i64 %.57, ptr %.61, align 8
  %.145104.not = icmp slt i64 %arg.rows, 1
  br i1 %.145104.not, label %B422, label %B234.if.lr.ph

B234.if.lr.ph:                                    ; preds = %entry
  %1 = getelementptr float, ptr %arg.WF, i64 %.25
  %xtraiter = and i64 %.20, 7
  %unroll_iter = and i64 %.20, 9223372036854775800
  %2 = shl i64 %arg.rows, 2
  %3 = lshr i64 %.20, 3
  %4 = and i64 %3, 1152921504606846975
  %5 = shl nuw nsw i64 %4, 3
  br label %B234.if

B386.loopexit.unr-lcssa:                          ; preds = %B318.if
  %6 = icmp eq i64 %xtraiter, 0
  br i1 %6, label %B386, label %B318.if.epil.preheader

B318.if.epil.preheader:                           ; preds = %B318.if.lr.ph, %B386.loopexit.unr-lcssa
  %least.2.195.epil.init = phi float [ 9.000000e+00, %B318.if.lr.ph ], [ %"$phi22.0.2.0.i.7", %B386.loopexit.unr-lcssa ]
  %.2769193.epil.init = phi i64 [ 0, %B318.if.lr.ph ], [ %unroll_iter, %B386.loopexit.unr-lcssa ]
  %7 = mul i64 %.2769193.epil.init, %2
  %scevgep13 = getelementptr i8, ptr %lsr.iv, i64 %7
  br label %B318.if.epil

B318.if.epil:                                     ; preds = %B318.if.epil, %B318.if.epil.preheader
  %lsr.iv16 = phi i64 [ %lsr.iv.next, %B318.if.epil ], [ %xtraiter, %B318.if.epil.preheader ]
  %lsr.iv14 = phi ptr [ %scevgep15, %B318.if.epil ], [ %scevgep13, %B318.if.epil.preheader ]
  %least.2.195.epil = phi float [ %"$phi22.0.2.0.i.epil", %B318.if.epil ], [ %least.2.195.epil.init, %B318.if.epil.preheader ]
  %.317.epil = load float, ptr %lsr.iv14, align 4
  %.12.i.epil = fcmp olt float %least.2.195.epil, %.317.epil
  %"$phi22.0.2.0.i.epil" = select i1 %.12.i.epil, float %least.2.195.epil, float %.317.epil
  %scevgep15 = getelementptr i8, ptr %lsr.iv14, i64 %2
  %lsr.iv.next = add nsw i64 %lsr.iv16, -1
  %epil.iter.cmp.not = icmp eq i64 %lsr.iv.next, 0
  br i1 %epil.iter.cmp.not, label %B386, label %B318.if.epil, !llvm.loop !34

B386:                                             ; preds = %B234.if, %B318.if.epil, %B386.loopexit.unr-lcssa
  %least.2.1.lcssa = phi float [ 9.000000e+00, %B234.if ], [ %"$phi22.0.2.0.i.7", %B386.loopexit.unr-lcssa ], [ %"$phi22.0.2.0.i.epil", %B318.if.epil ]
  %sunkaddr3 = mul i64 %arg.place, 8
  %sunkaddr4 = getelementptr i8, ptr %arg.W, i64 %sunkaddr3
  %sunkaddr5 = getelementptr i8, ptr %sunkaddr4, i64 56
  %.354 = load i64, ptr %sunkaddr5, align 8
  %8 = getelementptr float, ptr %arg.WF, i64 %.354
  %.361 = getelementptr float, ptr %8, i64 %.15199105
  store float %least.2.1.lcssa, ptr %.361, align 4
  %scevgep = getelementptr i8, ptr %lsr.iv, i64 4
  %exitcond114.not = icmp eq i64 %.158, %arg.rows
  br i1 %exitcond114.not, label %B422, label %B234.if

B422:                                             ; preds = %B386, %entry
  store ptr null, ptr %retptr, align 8
  ret i32 poison

B234.if:                                          ; preds = %B386, %B234.if.lr.ph
  %lsr.iv = phi ptr [ %1, %B234.if.lr.ph ], [ %scevgep, %B386 ]
  %.15199105 = phi i64 [ 0, %B234.if.lr.ph ], [ %.158, %B386 ]
  %9 = icmp slt i64 %.20, 1
  %.158 = add nuw nsw i64 %.15199105, 1
  br i1 %9, label %B386, label %B318.if.lr.ph

B318.if.lr.ph:                                    ; preds = %B234.if
  %10 = icmp ult i64 %.20, 8
  br i1 %10, label %B318.if.epil.preheader, label %B318.if.preheader

B318.if.preheader:                                ; preds = %B318.if.lr.ph
  br label %B318.if

B318.if:                                          ; preds = %B318.if, %B318.if.preheader
  %lsr.iv1 = phi i64 [ %5, %B318.if.preheader ], [ %lsr.iv.next2, %B318.if ]
  %lsr.iv4 = phi ptr [ %scevgep3, %B318.if ], [ %lsr.iv, %B318.if.preheader ]
  %least.2.195 = phi float [ %"$phi22.0.2.0.i.7", %B318.if ], [ 9.000000e+00, %B318.if.preheader ]
  %.317 = load float, ptr %lsr.iv4, align 4
  %.12.i = fcmp olt float %least.2.195, %.317
  %"$phi22.0.2.0.i" = select i1 %.12.i, float %least.2.195, float %.317
  %scevgep6 = getelementptr i8, ptr %lsr.iv4, i64 %2
  %.317.1 = load float, ptr %scevgep6, align 4
  %.12.i.1 = fcmp olt float %"$phi22.0.2.0.i", %.317.1
  %"$phi22.0.2.0.i.1" = select i1 %.12.i.1, float %"$phi22.0.2.0.i", float %.317.1
  %scevgep7 = getelementptr i8, ptr %scevgep6, i64 %2
  %.317.2 = load float, ptr %scevgep7, align 4
  %.12.i.2 = fcmp olt float %"$phi22.0.2.0.i.1", %.317.2
  %"$phi22.0.2.0.i.2" = select i1 %.12.i.2, float %"$phi22.0.2.0.i.1", float %.317.2
  %scevgep8 = getelementptr i8, ptr %scevgep7, i64 %2
  %.317.3 = load float, ptr %scevgep8, align 4
  %.12.i.3 = fcmp olt float %"$phi22.0.2.0.i.2", %.317.3
  %"$phi22.0.2.0.i.3" = select i1 %.12.i.3, float %"$phi22.0.2.0.i.2", float %.317.3
  %scevgep9 = getelementptr i8, ptr %scevgep8, i64 %2
  %.317.4 = load float, ptr %scevgep9, align 4
  %.12.i.4 = fcmp olt float %"$phi22.0.2.0.i.3", %.317.4
  %"$phi22.0.2.0.i.4" = select i1 %.12.i.4, float %"$phi22.0.2.0.i.3", float %.317.4
  %scevgep10 = getelementptr i8, ptr %scevgep9, i64 %2
  %.317.5 = load float, ptr %scevgep10, align 4
  %.12.i.5 = fcmp olt float %"$phi22.0.2.0.i.4", %.317.5
  %"$phi22.0.2.0.i.5" = select i1 %.12.i.5, float %"$phi22.0.2.0.i.4", float %.317.5
  %scevgep11 = getelementptr i8, ptr %scevgep10, i64 %2
  %.317.6 = load float, ptr %scevgep11, align 4
  %.12.i.6 = fcmp olt float %"$phi22.0.2.0.i.5", %.317.6
  %"$phi22.0.2.0.i.6" = select i1 %.12.i.6, float %"$phi22.0.2.0.i.5", float %.317.6
  %sunkaddr20 = getelementptr i8, ptr %scevgep11, i64 %2
  %.317.7 = load float, ptr %sunkaddr20, align 4
  %.12.i.7 = fcmp olt float %"$phi22.0.2.0.i.6", %.317.7
  %"$phi22.0.2.0.i.7" = select i1 %.12.i.7, float %"$phi22.0.2.0.i.6", float %.317.7
  %scevgep3 = getelementptr i8, ptr %sunkaddr20, i64 %2
  %lsr.iv.next2 = add nsw i64 %lsr.iv1, -8
  %niter.ncmp.7 = icmp eq i64 %lsr.iv.next2, 0
  br i1 %niter.ncmp.7, label %B386.loopexit.unr-lcssa, label %B318.if
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define internal i32 @read(ptr noalias nonnull writeonly captures(none) %retptr, ptr noalias nonnull writeonly captures(none) %excinfo, ptr readonly captures(none) %arg.I, i64 range(i64 -9223372036854775808, 9223372036854775793) %arg.head, ptr readonly captures(none) %arg.Q, ptr readonly captures(none) %arg.QF, ptr captures(none) %arg.W, ptr writeonly captures(none) %arg.WF) local_unnamed_addr #0 {
entry:
  %.469 = alloca i64, align 8
  store i64 0, ptr %.469, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.31 = getelementptr i8, ptr %arg.Q, i64 8
  %.32 = load i64, ptr %.31, align 8
  %.33 = shl nsw i64 %.32, 1
  %.82.inv = icmp sgt i64 %.32, 0
  %..33 = select i1 %.82.inv, i64 %.33, i64 0
  %.126488 = icmp sgt i64 %..33, 0
  br i1 %.126488, label %B204.if.preheader, label %B272

B204.if.preheader:                                ; preds = %entry
  %0 = icmp ult i64 %..33, 8
  br i1 %0, label %B204.if.epil.preheader, label %B204.if.preheader.new

B204.if.preheader.new:                            ; preds = %B204.if.preheader
  %unroll_iter = and i64 %..33, 9223372036854775800
  %1 = add nsw i64 %..33, -8
  %2 = lshr i64 %1, 3
  %3 = add nuw nsw i64 %2, 1
  %xtraiter = and i64 %3, 3
  %4 = icmp ult i64 %1, 24
  br i1 %4, label %B204.if.epil.preheader28, label %B204.if.preheader.new.new

B204.if.preheader.new.new:                        ; preds = %B204.if.preheader.new
  %5 = lshr i64 %3, 2
  %6 = mul nsw i64 %5, -4
  br label %B204.if

B272.loopexit.unr-lcssa.unr-lcssa:                ; preds = %B204.if
  %lcmp.mod.not45 = icmp eq i64 %xtraiter, 0
  br i1 %lcmp.mod.not45, label %B272.loopexit.unr-lcssa, label %B204.if.epil.preheader28

B204.if.epil.preheader28:                         ; preds = %B272.loopexit.unr-lcssa.unr-lcssa, %B204.if.preheader.new
  %lsr.iv144.epil.init = phi ptr [ %arg.W, %B204.if.preheader.new ], [ %scevgep145.3, %B272.loopexit.unr-lcssa.unr-lcssa ]
  %7 = mul nuw nsw i64 %xtraiter, 61504
  br label %B204.if.epil29

B204.if.epil29:                                   ; preds = %B204.if.epil29, %B204.if.epil.preheader28
  %lsr.iv180 = phi i64 [ %lsr.iv.next181, %B204.if.epil29 ], [ 0, %B204.if.epil.preheader28 ]
  %scevgep182 = getelementptr i8, ptr %lsr.iv144.epil.init, i64 %lsr.iv180
  store i64 -1, ptr %scevgep182, align 8
  %scevgep183 = getelementptr i8, ptr %scevgep182, i64 7688
  store i64 -1, ptr %scevgep183, align 8
  %scevgep184 = getelementptr i8, ptr %scevgep182, i64 15376
  store i64 -1, ptr %scevgep184, align 8
  %scevgep164 = getelementptr i8, ptr %lsr.iv144.epil.init, i64 %lsr.iv180
  %scevgep165 = getelementptr i8, ptr %scevgep164, i64 23064
  store i64 -1, ptr %scevgep165, align 8
  %scevgep162 = getelementptr i8, ptr %lsr.iv144.epil.init, i64 %lsr.iv180
  %scevgep163 = getelementptr i8, ptr %scevgep162, i64 30752
  store i64 -1, ptr %scevgep163, align 8
  %scevgep160 = getelementptr i8, ptr %lsr.iv144.epil.init, i64 %lsr.iv180
  %scevgep161 = getelementptr i8, ptr %scevgep160, i64 38440
  store i64 -1, ptr %scevgep161, align 8
  %scevgep158 = getelementptr i8, ptr %lsr.iv144.epil.init, i64 %lsr.iv180
  %scevgep159 = getelementptr i8, ptr %scevgep158, i64 46128
  store i64 -1, ptr %scevgep159, align 8
  %scevgep156 = getelementptr i8, ptr %lsr.iv144.epil.init, i64 %lsr.iv180
  %scevgep157 = getelementptr i8, ptr %scevgep156, i64 53816
  store i64 -1, ptr %scevgep157, align 8
  %lsr.iv.next181 = add nuw nsw i64 %lsr.iv180, 61504
  %epil.iter.cmp.not46 = icmp eq i64 %7, %lsr.iv.next181
  br i1 %epil.iter.cmp.not46, label %B272.loopexit.unr-lcssa, label %B204.if.epil29, !llvm.loop !35

B272.loopexit.unr-lcssa:                          ; preds = %B204.if.epil29, %B272.loopexit.unr-lcssa.unr-lcssa
  %8 = and i64 %..33, 6
  %lcmp.mod.not = icmp eq i64 %8, 0
  br i1 %lcmp.mod.not, label %B272, label %B204.if.epil.preheader

B204.if.epil.preheader:                           ; preds = %B272.loopexit.unr-lcssa, %B204.if.preheader
  %.132487489.epil.init = phi i64 [ 0, %B204.if.preheader ], [ %unroll_iter, %B272.loopexit.unr-lcssa ]
  %9 = mul i64 %.132487489.epil.init, 7688
  %scevgep140 = getelementptr i8, ptr %arg.W, i64 %9
  %10 = lshr exact i64 %..33, 1
  %11 = and i64 %10, 3
  %12 = mul nuw nsw i64 %11, 15376
  br label %B204.if.epil

B204.if.epil:                                     ; preds = %B204.if.epil, %B204.if.epil.preheader
  %lsr.iv141 = phi i64 [ %lsr.iv.next142, %B204.if.epil ], [ 0, %B204.if.epil.preheader ]
  %scevgep143 = getelementptr i8, ptr %scevgep140, i64 %lsr.iv141
  store i64 -1, ptr %scevgep143, align 8
  %lsr.iv.next142 = add nuw nsw i64 %lsr.iv141, 7688
  %epil.iter.cmp.not = icmp eq i64 %12, %lsr.iv.next142
  br i1 %epil.iter.cmp.not, label %B272, label %B204.if.epil, !llvm.loop !36

B272:                                             ; preds = %B204.if.epil, %B272.loopexit.unr-lcssa, %entry
  %.181 = getelementptr i8, ptr %arg.Q, i64 16
  %.182 = load i64, ptr %.181, align 8
  %.2638 = icmp sgt i64 %.182, 0
  br i1 %.2638, label %B338.lr.ph, label %B1984

B338.lr.ph:                                       ; preds = %B272
  %.26259111 = add nsw i64 %.182, -1
  %13 = getelementptr i64, ptr %arg.Q, i64 %.33
  %14 = getelementptr i8, ptr %13, i64 32
  %scevgep = getelementptr i8, ptr %arg.W, i64 288
  %scevgep76 = getelementptr i8, ptr %arg.W, i64 8
  %scevgep92 = getelementptr i8, ptr %arg.W, i64 984120
  %scevgep110 = getelementptr i8, ptr %arg.W, i64 72
  %scevgep127 = getelementptr i8, ptr %arg.W, i64 984064
  %scevgep131 = getelementptr i8, ptr %arg.W, i64 16
  %scevgep54 = getelementptr i8, ptr %arg.W, i64 136
  %scevgep113 = getelementptr i8, ptr %arg.W, i64 984184
  br label %B338

B338:                                             ; preds = %B1985, %B338.lr.ph
  %.253.sroa.0.015 = phi i64 [ 0, %B338.lr.ph ], [ %.253.sroa.0.0, %B1985 ]
  %.26259114 = phi i64 [ %.26259111, %B338.lr.ph ], [ %.262591, %B1985 ]
  %.26959613 = phi i64 [ 1, %B338.lr.ph ], [ %.269596, %B1985 ]
  %found.3.012 = phi i64 [ 0, %B338.lr.ph ], [ %found.4.1, %B1985 ]
  %.313.idx = mul i64 %.253.sroa.0.015, 56
  %.313 = getelementptr i8, ptr %14, i64 %.313.idx
  %.314 = load i64, ptr %.313, align 8
  %.366 = icmp sgt i64 %.314, 0
  br i1 %.366, label %B432.if.preheader, label %B744

B432.if.preheader:                                ; preds = %B338
  br label %B432.if

B432.loopexit.loopexit.unr-lcssa:                 ; preds = %B732.7
  %lcmp.mod42.not = icmp eq i64 %xtraiter40, 0
  br i1 %lcmp.mod42.not, label %B432.loopexit, label %B664.if.epil.preheader

B664.if.epil.preheader:                           ; preds = %B664.if.lr.ph, %B432.loopexit.loopexit.unr-lcssa
  %joined.2.2497.epil.init = phi i1 [ %joined.3.1522, %B664.if.lr.ph ], [ %"$phi732.3.2.3.7", %B432.loopexit.loopexit.unr-lcssa ]
  %.686493495.epil.init = phi i64 [ 0, %B664.if.lr.ph ], [ %unroll_iter45, %B432.loopexit.loopexit.unr-lcssa ]
  %15 = mul i64 %.686493495.epil.init, 40
  %16 = getelementptr i8, ptr %scevgep76, i64 %15
  %scevgep77 = getelementptr i8, ptr %16, i64 %sunkaddr
  %17 = mul nuw nsw i64 %xtraiter40, 40
  br label %B664.if.epil

B664.if.epil:                                     ; preds = %B732.epil, %B664.if.epil.preheader
  %lsr.iv78 = phi i64 [ %lsr.iv.next, %B732.epil ], [ 0, %B664.if.epil.preheader ]
  %joined.2.2497.epil = phi i1 [ %"$phi732.3.2.3.epil", %B732.epil ], [ %joined.2.2497.epil.init, %B664.if.epil.preheader ]
  br i1 %joined.2.2497.epil, label %B732.epil, label %B672.epil

B672.epil:                                        ; preds = %B664.if.epil
  %scevgep79 = getelementptr i8, ptr %scevgep77, i64 %lsr.iv78
  %.738.epil = load i64, ptr %scevgep79, align 8
  %.739.epil = icmp sgt i64 %.738.epil, 1
  br label %B732.epil

B732.epil:                                        ; preds = %B672.epil, %B664.if.epil
  %"$phi732.3.2.3.epil" = phi i1 [ true, %B664.if.epil ], [ %.739.epil, %B672.epil ]
  %lsr.iv.next = add nuw nsw i64 %lsr.iv78, 40
  %epil.iter41.cmp.not = icmp eq i64 %17, %lsr.iv.next
  br i1 %epil.iter41.cmp.not, label %B432.loopexit, label %B664.if.epil, !llvm.loop !37

B432.loopexit:                                    ; preds = %B588, %B732.epil, %B432.loopexit.loopexit.unr-lcssa
  %joined.2.2.lcssa = phi i1 [ %joined.3.1522, %B588 ], [ %"$phi732.3.2.3.7", %B432.loopexit.loopexit.unr-lcssa ], [ %"$phi732.3.2.3.epil", %B732.epil ]
  %exitcond731 = icmp eq i64 %.314, %.425
  br i1 %exitcond731, label %B744, label %B432.if

common.ret:                                       ; preds = %B1984, %B1146, %B530
  ret i32 poison

B530:                                             ; preds = %B434.endif
  store i64 -1, ptr %retptr, align 8
  br label %common.ret

B556:                                             ; preds = %B434.endif
  %.550 = getelementptr i64, ptr %arg.W, i64 %.484
  %.551 = load i64, ptr %.550, align 8
  %.552 = icmp sgt i64 %.551, 0
  br i1 %.552, label %B588, label %B1985

B588:                                             ; preds = %B556
  %18 = getelementptr i64, ptr %arg.W, i64 %.418504520
  %.587 = getelementptr i8, ptr %18, i64 1117184
  store i64 %.484, ptr %.587, align 8
  %.595 = getelementptr i8, ptr %18, i64 1117120
  store i64 0, ptr %.595, align 8
  %sunkaddr = shl i64 %.484, 3
  %sunkaddr154 = getelementptr i8, ptr %arg.W, i64 %sunkaddr
  %.600 = load i64, ptr %sunkaddr154, align 8
  %.680494.not = icmp slt i64 %.600, 1
  br i1 %.680494.not, label %B432.loopexit, label %B664.if.lr.ph

B664.if.lr.ph:                                    ; preds = %B588
  %xtraiter40 = and i64 %.600, 7
  %19 = icmp ult i64 %.600, 8
  br i1 %19, label %B664.if.epil.preheader, label %B664.if.lr.ph.new

B664.if.lr.ph.new:                                ; preds = %B664.if.lr.ph
  %unroll_iter45 = and i64 %.600, 9223372036854775800
  %scevgep67 = getelementptr i8, ptr %scevgep, i64 %sunkaddr
  %20 = lshr i64 %.600, 3
  %21 = trunc nuw i64 %20 to i60
  %22 = zext i60 %21 to i64
  %23 = mul nsw i64 %22, -8
  br label %B664.if

B672:                                             ; preds = %B664.if
  %scevgep75 = getelementptr i8, ptr %lsr.iv, i64 -280
  %.738 = load i64, ptr %scevgep75, align 8
  %.739 = icmp sgt i64 %.738, 1
  br i1 %.739, label %B732.7, label %B672.1

B672.1:                                           ; preds = %B672
  %scevgep74 = getelementptr i8, ptr %lsr.iv, i64 -240
  %.738.1 = load i64, ptr %scevgep74, align 8
  %.739.1 = icmp sgt i64 %.738.1, 1
  br i1 %.739.1, label %B732.7, label %B672.2

B672.2:                                           ; preds = %B672.1
  %scevgep73 = getelementptr i8, ptr %lsr.iv, i64 -200
  %.738.2 = load i64, ptr %scevgep73, align 8
  %.739.2 = icmp sgt i64 %.738.2, 1
  br i1 %.739.2, label %B732.7, label %B672.3

B672.3:                                           ; preds = %B672.2
  %scevgep72 = getelementptr i8, ptr %lsr.iv, i64 -160
  %.738.3 = load i64, ptr %scevgep72, align 8
  %.739.3 = icmp sgt i64 %.738.3, 1
  br i1 %.739.3, label %B732.7, label %B672.4

B672.4:                                           ; preds = %B672.3
  %scevgep71 = getelementptr i8, ptr %lsr.iv, i64 -120
  %.738.4 = load i64, ptr %scevgep71, align 8
  %.739.4 = icmp sgt i64 %.738.4, 1
  br i1 %.739.4, label %B732.7, label %B672.5

B672.5:                                           ; preds = %B672.4
  %scevgep70 = getelementptr i8, ptr %lsr.iv, i64 -80
  %.738.5 = load i64, ptr %scevgep70, align 8
  %.739.5 = icmp sgt i64 %.738.5, 1
  br i1 %.739.5, label %B732.7, label %B732.6

B732.6:                                           ; preds = %B672.5
  %scevgep69 = getelementptr i8, ptr %lsr.iv, i64 -40
  %.738.6 = load i64, ptr %scevgep69, align 8
  %.739.6 = icmp sgt i64 %.738.6, 1
  br i1 %.739.6, label %B732.7, label %B672.7

B672.7:                                           ; preds = %B732.6
  %.738.7 = load i64, ptr %lsr.iv, align 8
  %.739.7 = icmp sgt i64 %.738.7, 1
  br label %B732.7

B732.7:                                           ; preds = %B664.if, %B672.7, %B732.6, %B672.5, %B672.4, %B672.3, %B672.2, %B672.1, %B672
  %"$phi732.3.2.3.7" = phi i1 [ true, %B732.6 ], [ %.739.7, %B672.7 ], [ true, %B672.5 ], [ true, %B672.3 ], [ true, %B672.1 ], [ true, %B664.if ], [ true, %B672 ], [ true, %B672.2 ], [ true, %B672.4 ]
  %scevgep68 = getelementptr i8, ptr %lsr.iv, i64 320
  %lsr.iv.next31 = add nsw i64 %lsr.iv30, 8
  %niter46.ncmp.7 = icmp eq i64 %lsr.iv.next31, 0
  br i1 %niter46.ncmp.7, label %B432.loopexit.loopexit.unr-lcssa, label %B664.if

B744:                                             ; preds = %B432.loopexit, %B338
  %joined.3.1480 = phi i1 [ false, %B338 ], [ %joined.2.2.lcssa, %B432.loopexit ]
  %sunkaddr169 = getelementptr i8, ptr %arg.W, i64 1117120
  %.806 = load i64, ptr %sunkaddr169, align 8
  %sunkaddr170 = getelementptr i8, ptr %arg.W, i64 1117184
  %.810 = load i64, ptr %sunkaddr170, align 8
  %.812 = getelementptr i64, ptr %arg.W, i64 %.810
  %.813 = load i64, ptr %.812, align 8
  %.814 = icmp slt i64 %.806, %.813
  br i1 %.814, label %B794.preheader, label %B1985

B794.preheader:                                   ; preds = %B744
  %unroll_iter53 = and i64 %.314, 9223372036854775806
  br label %B794

B794:                                             ; preds = %B1930, %B794.preheader
  %found.2.2 = phi i64 [ %found.6.4, %B1930 ], [ %found.3.012, %B794.preheader ]
  %24 = icmp sgt i64 %.314, 0
  br i1 %24, label %B834.if.preheader, label %B1114

B834.if.preheader:                                ; preds = %B794
  %25 = icmp eq i64 %.314, 1
  br i1 %25, label %B834.if.epil.preheader, label %B834.if.preheader28

B834.if.preheader28:                              ; preds = %B834.if.preheader
  br label %B834.if

B984:                                             ; preds = %B984.if, %B834.if
  %lsr.iv82 = phi i64 [ %lsr.iv.next83, %B984.if ], [ %51, %B834.if ]
  %lsr.iv80 = phi ptr [ %scevgep81, %B984.if ], [ %50, %B834.if ]
  %lsr.iv.next83 = add i64 %lsr.iv82, -1
  %exitcond732.not = icmp eq i64 %lsr.iv.next83, 0
  br i1 %exitcond732.not, label %B1088, label %B984.if

B1050:                                            ; preds = %B984.if
  %.1121 = add nsw i64 %.968, -1
  %.1124 = sitofp i64 %.1121 to double
  %.1125 = fmul double %.1124, 2.000000e+00
  %.1127 = fadd double %cost.4.4542, %.1125
  br label %B1088

B1088:                                            ; preds = %B1050, %B984
  %cost.5.6 = phi double [ %.1127, %B1050 ], [ %cost.4.4542, %B984 ]
  %.924.1 = add nuw i64 %.917532540, 2
  %sunkaddr199 = shl i64 %.917532540, 3
  %sunkaddr200 = getelementptr i8, ptr %arg.W, i64 %sunkaddr199
  %sunkaddr201 = getelementptr i8, ptr %sunkaddr200, i64 1117192
  %.953.1 = load i64, ptr %sunkaddr201, align 8
  %sunkaddr204 = getelementptr i8, ptr %sunkaddr200, i64 1117128
  %.963.1 = load i64, ptr %sunkaddr204, align 8
  %26 = getelementptr i64, ptr %arg.W, i64 %.953.1
  %27 = getelementptr i8, ptr %26, i64 8
  %.967.idx.1 = mul i64 %.963.1, 40
  %.967.1 = getelementptr i8, ptr %27, i64 %.967.idx.1
  %.968.1 = load i64, ptr %.967.1, align 8
  %.974.1 = add nsw i64 %.974, %.968.1
  %.983.1 = load i64, ptr %26, align 8
  %..983.1 = tail call i64 @llvm.smax.i64(i64 %.983.1, i64 0)
  %28 = add nuw i64 %..983.1, 1
  br label %B984.1

B984.1:                                           ; preds = %B984.if.1, %B1088
  %lsr.iv86 = phi i64 [ %lsr.iv.next87, %B984.if.1 ], [ %28, %B1088 ]
  %lsr.iv84 = phi ptr [ %scevgep85, %B984.if.1 ], [ %27, %B1088 ]
  %lsr.iv.next87 = add i64 %lsr.iv86, -1
  %exitcond732.not.1 = icmp eq i64 %lsr.iv.next87, 0
  br i1 %exitcond732.not.1, label %B1088.1, label %B984.if.1

B984.if.1:                                        ; preds = %B984.1
  %scevgep85 = getelementptr i8, ptr %lsr.iv84, i64 40
  %.1113.1 = load i64, ptr %lsr.iv84, align 8
  %.1114.1 = icmp eq i64 %.1113.1, 1
  br i1 %.1114.1, label %B1050.1, label %B984.1

B1050.1:                                          ; preds = %B984.if.1
  %.1121.1 = add nsw i64 %.968.1, -1
  %.1124.1 = sitofp i64 %.1121.1 to double
  %.1125.1 = fmul double %.1124.1, 2.000000e+00
  %.1127.1 = fadd double %cost.5.6, %.1125.1
  br label %B1088.1

B1088.1:                                          ; preds = %B1050.1, %B984.1
  %cost.5.6.1 = phi double [ %.1127.1, %B1050.1 ], [ %cost.5.6, %B984.1 ]
  %niter54.ncmp.1 = icmp eq i64 %.924.1, %unroll_iter53
  br i1 %niter54.ncmp.1, label %B1090.unr-lcssa, label %B834.if

B1090.unr-lcssa:                                  ; preds = %B1088.1
  %29 = and i64 %.314, 1
  %30 = icmp eq i64 %29, 0
  br i1 %30, label %B1090, label %B834.if.epil.preheader

B834.if.epil.preheader:                           ; preds = %B1090.unr-lcssa, %B834.if.preheader
  %total.2.4543.epil.init = phi i64 [ 0, %B834.if.preheader ], [ %.974.1, %B1090.unr-lcssa ]
  %cost.4.4542.epil.init = phi double [ 0.000000e+00, %B834.if.preheader ], [ %cost.5.6.1, %B1090.unr-lcssa ]
  %.917532540.epil.init = phi i64 [ 0, %B834.if.preheader ], [ %unroll_iter53, %B1090.unr-lcssa ]
  %31 = getelementptr i64, ptr %arg.W, i64 %.917532540.epil.init
  %.952.epil = getelementptr i8, ptr %31, i64 1117184
  %.953.epil = load i64, ptr %.952.epil, align 8
  %.962.epil = getelementptr i8, ptr %31, i64 1117120
  %.963.epil = load i64, ptr %.962.epil, align 8
  %32 = getelementptr i64, ptr %arg.W, i64 %.953.epil
  %33 = getelementptr i8, ptr %32, i64 8
  %.967.idx.epil = mul i64 %.963.epil, 40
  %.967.epil = getelementptr i8, ptr %33, i64 %.967.idx.epil
  %.968.epil = load i64, ptr %.967.epil, align 8
  %.974.epil = add nsw i64 %.968.epil, %total.2.4543.epil.init
  %.983.epil = load i64, ptr %32, align 8
  %..983.epil = tail call i64 @llvm.smax.i64(i64 %.983.epil, i64 0)
  %34 = add nuw i64 %..983.epil, 1
  br label %B984.epil

B984.epil:                                        ; preds = %B984.if.epil, %B834.if.epil.preheader
  %lsr.iv90 = phi i64 [ %lsr.iv.next91, %B984.if.epil ], [ %34, %B834.if.epil.preheader ]
  %lsr.iv88 = phi ptr [ %scevgep89, %B984.if.epil ], [ %33, %B834.if.epil.preheader ]
  %lsr.iv.next91 = add i64 %lsr.iv90, -1
  %exitcond732.not.epil = icmp eq i64 %lsr.iv.next91, 0
  br i1 %exitcond732.not.epil, label %B1090, label %B984.if.epil

B984.if.epil:                                     ; preds = %B984.epil
  %scevgep89 = getelementptr i8, ptr %lsr.iv88, i64 40
  %.1113.epil = load i64, ptr %lsr.iv88, align 8
  %.1114.epil = icmp eq i64 %.1113.epil, 1
  br i1 %.1114.epil, label %B1050.epil, label %B984.epil

B1050.epil:                                       ; preds = %B984.if.epil
  %.1121.epil = add nsw i64 %.968.epil, -1
  %.1124.epil = sitofp i64 %.1121.epil to double
  %.1125.epil = fmul double %.1124.epil, 2.000000e+00
  %.1127.epil = fadd double %cost.4.4542.epil.init, %.1125.epil
  br label %B1090

B1090:                                            ; preds = %B1050.epil, %B984.epil, %B1090.unr-lcssa
  %cost.5.6.lcssa = phi double [ %cost.5.6.1, %B1090.unr-lcssa ], [ %.1127.epil, %B1050.epil ], [ %cost.4.4542.epil.init, %B984.epil ]
  %.974.lcssa = phi i64 [ %.974.1, %B1090.unr-lcssa ], [ %.974.epil, %B1050.epil ], [ %.974.epil, %B984.epil ]
  %.1162 = icmp slt i64 %.974.lcssa, 6
  br i1 %.1162, label %B1114, label %B1674

B1114:                                            ; preds = %B1090, %B794
  %total.2.4.lcssa20 = phi i64 [ %.974.lcssa, %B1090 ], [ 0, %B794 ]
  %cost.4.4.lcssa19 = phi double [ %cost.5.6.lcssa, %B1090 ], [ 0.000000e+00, %B794 ]
  %.1167 = icmp eq i64 %found.2.2, 2048
  br i1 %.1167, label %B1146, label %B1164

B1146:                                            ; preds = %B1114
  store i64 -1, ptr %retptr, align 8
  br label %common.ret

B1164:                                            ; preds = %B1114
  br i1 %joined.3.1480, label %B1168, label %B1256

B1168:                                            ; preds = %B1164
  %35 = icmp sgt i64 %total.2.4.lcssa20, 1
  br i1 %35, label %switch.lookup, label %B1250

switch.lookup:                                    ; preds = %B1168
  %sunkaddr157 = shl nuw nsw i64 %total.2.4.lcssa20, 3
  %sunkaddr158 = getelementptr i8, ptr @switch.table.read, i64 %sunkaddr157
  %sunkaddr159 = getelementptr i8, ptr %sunkaddr158, i64 -16
  %switch.load = load double, ptr %sunkaddr159, align 8
  br label %B1250

B1250:                                            ; preds = %switch.lookup, %B1168
  %"$phi1250.2.4.6" = phi double [ %switch.load, %switch.lookup ], [ 0.000000e+00, %B1168 ]
  %.1243 = fadd double %cost.4.4.lcssa19, %"$phi1250.2.4.6"
  br label %B1256

B1256:                                            ; preds = %B1250, %B1164
  %cost.6.5 = phi double [ %.1243, %B1250 ], [ %cost.4.4.lcssa19, %B1164 ]
  %36 = icmp slt i64 %.314, 1
  %sunkaddr171 = getelementptr i8, ptr %.313, i64 48
  %.1261 = load i64, ptr %sunkaddr171, align 8
  %.1262 = icmp ne i64 %.1261, 0
  %.1268 = icmp sgt i64 %total.2.4.lcssa20, 1
  %or.cond = and i1 %.1268, %.1262
  %.1271 = fadd double %cost.6.5, 1.600000e+00
  %cost.7.5 = select i1 %or.cond, double %.1271, double %cost.6.5
  %.idx = mul i64 %found.2.2, 56
  %37 = getelementptr i8, ptr %arg.W, i64 %.idx
  %.1288 = getelementptr i8, ptr %37, i64 984064
  store i64 %total.2.4.lcssa20, ptr %.1288, align 8
  %.1296 = getelementptr i8, ptr %37, i64 984112
  store i64 %.253.sroa.0.015, ptr %.1296, align 8
  br i1 %36, label %B1610, label %B1428.if.preheader

B1428.if.preheader:                               ; preds = %B1256
  %scevgep93 = getelementptr i8, ptr %scevgep92, i64 %.idx
  %scevgep128 = getelementptr i8, ptr %scevgep127, i64 %.idx
  %scevgep115 = getelementptr i8, ptr %scevgep113, i64 %.idx
  br label %B1428.if

B1428.loopexit.loopexit.unr-lcssa.unr-lcssa:      ; preds = %B1552.if
  %38 = and i64 %59, 8
  %lcmp.mod39.not.not = icmp eq i64 %38, 0
  br i1 %lcmp.mod39.not.not, label %B1552.if.epil.preheader33, label %B1428.loopexit.loopexit.unr-lcssa

B1552.if.epil.preheader33:                        ; preds = %B1552.if.lr.ph.new, %B1428.loopexit.loopexit.unr-lcssa.unr-lcssa
  %.1530551553.epil.init38 = phi i64 [ 0, %B1552.if.lr.ph.new ], [ %.1537.7.1, %B1428.loopexit.loopexit.unr-lcssa.unr-lcssa ]
  %39 = shl i64 %.1530551553.epil.init38, 3
  %scevgep125.epil = getelementptr i8, ptr %scevgep111, i64 %39
  %scevgep126.epil = getelementptr i8, ptr %scevgep125.epil, i64 -56
  %.1567.epil36 = load i64, ptr %scevgep126.epil, align 8
  %scevgep108.epil = getelementptr i8, ptr %scevgep94, i64 %39
  %scevgep109.epil = getelementptr i8, ptr %scevgep108.epil, i64 -56
  store i64 %.1567.epil36, ptr %scevgep109.epil, align 8
  %scevgep124.epil = getelementptr i8, ptr %scevgep125.epil, i64 -48
  %.1567.1.epil = load i64, ptr %scevgep124.epil, align 8
  %scevgep107.epil = getelementptr i8, ptr %scevgep108.epil, i64 -48
  store i64 %.1567.1.epil, ptr %scevgep107.epil, align 8
  %scevgep122.epil = getelementptr i8, ptr %scevgep125.epil, i64 -40
  %.1567.2.epil = load i64, ptr %scevgep122.epil, align 8
  %scevgep105.epil = getelementptr i8, ptr %scevgep108.epil, i64 -40
  store i64 %.1567.2.epil, ptr %scevgep105.epil, align 8
  %scevgep120.epil = getelementptr i8, ptr %scevgep125.epil, i64 -32
  %.1567.3.epil = load i64, ptr %scevgep120.epil, align 8
  %scevgep103.epil = getelementptr i8, ptr %scevgep108.epil, i64 -32
  store i64 %.1567.3.epil, ptr %scevgep103.epil, align 8
  %scevgep118.epil = getelementptr i8, ptr %scevgep125.epil, i64 -24
  %.1567.4.epil = load i64, ptr %scevgep118.epil, align 8
  %scevgep101.epil = getelementptr i8, ptr %scevgep108.epil, i64 -24
  store i64 %.1567.4.epil, ptr %scevgep101.epil, align 8
  %scevgep116.epil = getelementptr i8, ptr %scevgep125.epil, i64 -16
  %.1567.5.epil = load i64, ptr %scevgep116.epil, align 8
  %scevgep99.epil = getelementptr i8, ptr %scevgep108.epil, i64 -16
  store i64 %.1567.5.epil, ptr %scevgep99.epil, align 8
  %scevgep114.epil = getelementptr i8, ptr %scevgep125.epil, i64 -8
  %.1567.6.epil = load i64, ptr %scevgep114.epil, align 8
  %scevgep97.epil = getelementptr i8, ptr %scevgep108.epil, i64 -8
  store i64 %.1567.6.epil, ptr %scevgep97.epil, align 8
  %.1537.7.epil = add nuw nsw i64 %.1530551553.epil.init38, 8
  %.1567.7.epil = load i64, ptr %scevgep125.epil, align 8
  store i64 %.1567.7.epil, ptr %scevgep108.epil, align 8
  br label %B1428.loopexit.loopexit.unr-lcssa

B1428.loopexit.loopexit.unr-lcssa:                ; preds = %B1552.if.epil.preheader33, %B1428.loopexit.loopexit.unr-lcssa.unr-lcssa
  %.1537.7.lcssa = phi i64 [ %.1537.7.epil, %B1552.if.epil.preheader33 ], [ %.1537.7.1, %B1428.loopexit.loopexit.unr-lcssa.unr-lcssa ]
  %lcmp.mod57.not = icmp eq i64 %xtraiter55, 0
  %40 = add i64 %.1537.7.lcssa, %filled.3.5568
  br i1 %lcmp.mod57.not, label %B1428.loopexit, label %B1552.if.epil.preheader

B1552.if.epil.preheader:                          ; preds = %B1552.if.lr.ph, %B1428.loopexit.loopexit.unr-lcssa
  %filled.2.6555.epil.init = phi i64 [ %filled.3.5568, %B1552.if.lr.ph ], [ %40, %B1428.loopexit.loopexit.unr-lcssa ]
  %.1530551553.epil.init = phi i64 [ 0, %B1552.if.lr.ph ], [ %.1537.7.lcssa, %B1428.loopexit.loopexit.unr-lcssa ]
  %41 = shl i64 %filled.2.6555.epil.init, 3
  %scevgep129 = getelementptr i8, ptr %scevgep128, i64 %41
  %42 = add i64 %.1530551553.epil.init, %.1429
  %43 = shl i64 %42, 3
  %44 = getelementptr i8, ptr %scevgep131, i64 %43
  %scevgep132 = getelementptr i8, ptr %44, i64 %.1443.idx
  br label %B1552.if.epil

B1552.if.epil:                                    ; preds = %B1552.if.epil, %B1552.if.epil.preheader
  %epil.iter56 = phi i64 [ 0, %B1552.if.epil.preheader ], [ %epil.iter56.next, %B1552.if.epil ]
  %45 = shl i64 %epil.iter56, 3
  %scevgep173 = getelementptr i8, ptr %scevgep132, i64 %45
  %.1567.epil = load i64, ptr %scevgep173, align 8
  %scevgep172 = getelementptr i8, ptr %scevgep129, i64 %45
  store i64 %.1567.epil, ptr %scevgep172, align 8
  %epil.iter56.next = add i64 %epil.iter56, 1
  %epil.iter56.cmp.not = icmp eq i64 %xtraiter55, %epil.iter56.next
  br i1 %epil.iter56.cmp.not, label %B1428.loopexit.loopexit, label %B1552.if.epil, !llvm.loop !38

B1428.loopexit.loopexit:                          ; preds = %B1552.if.epil
  %46 = add i64 %filled.2.6555.epil.init, %epil.iter56.next
  br label %B1428.loopexit

B1428.loopexit:                                   ; preds = %B1428.if, %B1428.loopexit.loopexit, %B1428.loopexit.loopexit.unr-lcssa
  %filled.2.6.lcssa = phi i64 [ %filled.3.5568, %B1428.if ], [ %46, %B1428.loopexit.loopexit ], [ %40, %B1428.loopexit.loopexit.unr-lcssa ]
  %exitcond737.not = icmp eq i64 %.314, %.1394
  br i1 %exitcond737.not, label %B1610, label %B1428.if

B1610:                                            ; preds = %B1428.loopexit, %B1256
  %sunkaddr172 = mul i64 %.253.sroa.0.015, 4
  %sunkaddr173 = getelementptr i8, ptr %arg.QF, i64 %sunkaddr172
  %.1602 = load float, ptr %sunkaddr173, align 4
  %.1604 = fpext float %.1602 to double
  %.1605 = fadd double %cost.7.5, %.1604
  %.1611 = fptrunc double %.1605 to float
  %.1612 = getelementptr float, ptr %arg.WF, i64 %found.2.2
  store float %.1611, ptr %.1612, align 4
  %.1615 = add nsw i64 %found.2.2, 1
  br label %B1674

B1674:                                            ; preds = %B1610, %B1090
  %found.6.4 = phi i64 [ %.1615, %B1610 ], [ %found.2.2, %B1090 ]
  %47 = icmp sgt i64 %.314, 1
  %sunkaddr174 = mul i64 %.314, 8
  %sunkaddr175 = getelementptr i8, ptr %arg.W, i64 %sunkaddr174
  %sunkaddr176 = getelementptr i8, ptr %sunkaddr175, i64 1117112
  %.1637 = load i64, ptr %sunkaddr176, align 8
  %.1638 = add nsw i64 %.1637, 1
  store i64 %.1638, ptr %sunkaddr176, align 8
  br i1 %47, label %B1734, label %B1930

B1734:                                            ; preds = %B1674
  %sunkaddr177 = mul i64 %.314, 8
  %sunkaddr178 = getelementptr i8, ptr %arg.W, i64 %sunkaddr177
  %sunkaddr179 = getelementptr i8, ptr %sunkaddr178, i64 1117176
  %.1662 = load i64, ptr %sunkaddr179, align 8
  %.1664 = getelementptr i64, ptr %arg.W, i64 %.1662
  %.1665 = load i64, ptr %.1664, align 8
  %.1666 = icmp eq i64 %.1638, %.1665
  br i1 %.1666, label %B1794.preheader, label %B1930

B1794.preheader:                                  ; preds = %B1734
  br label %B1794

B1794:                                            ; preds = %B1870, %B1794.preheader
  %place.6.5.in = phi i64 [ %place.6.5, %B1870 ], [ %.314, %B1794.preheader ]
  %sunkaddr183 = mul i64 %place.6.5.in, 8
  %sunkaddr184 = getelementptr i8, ptr %arg.W, i64 %sunkaddr183
  %sunkaddr185 = getelementptr i8, ptr %sunkaddr184, i64 1117112
  store i64 0, ptr %sunkaddr185, align 8
  %sunkaddr186 = mul i64 %place.6.5.in, 8
  %sunkaddr187 = getelementptr i8, ptr %arg.W, i64 %sunkaddr186
  %sunkaddr188 = getelementptr i8, ptr %sunkaddr187, i64 1117104
  %.1689 = load i64, ptr %sunkaddr188, align 8
  %.1690 = add nsw i64 %.1689, 1
  store i64 %.1690, ptr %sunkaddr188, align 8
  %.1695 = icmp sgt i64 %place.6.5.in, 2
  br i1 %.1695, label %B1870, label %B1930

B1870:                                            ; preds = %B1794
  %sunkaddr189 = mul i64 %place.6.5.in, 8
  %sunkaddr190 = getelementptr i8, ptr %arg.W, i64 %sunkaddr189
  %sunkaddr191 = getelementptr i8, ptr %sunkaddr190, i64 1117168
  %.1713 = load i64, ptr %sunkaddr191, align 8
  %.1715 = getelementptr i64, ptr %arg.W, i64 %.1713
  %.1716 = load i64, ptr %.1715, align 8
  %.1717 = icmp eq i64 %.1690, %.1716
  %place.6.5 = add nsw i64 %place.6.5.in, -1
  br i1 %.1717, label %B1794, label %B1930

B1930:                                            ; preds = %B1870, %B1794, %B1734, %B1674
  %sunkaddr192 = getelementptr i8, ptr %arg.W, i64 1117120
  %.1741 = load i64, ptr %sunkaddr192, align 8
  %sunkaddr193 = getelementptr i8, ptr %arg.W, i64 1117184
  %.1745 = load i64, ptr %sunkaddr193, align 8
  %.1747 = getelementptr i64, ptr %arg.W, i64 %.1745
  %.1748 = load i64, ptr %.1747, align 8
  %.1749 = icmp slt i64 %.1741, %.1748
  br i1 %.1749, label %B794, label %B1985

B1984:                                            ; preds = %B1985, %B272
  %found.3.0.lcssa = phi i64 [ 0, %B272 ], [ %found.4.1, %B1985 ]
  store i64 %found.3.0.lcssa, ptr %retptr, align 8
  br label %common.ret

B1985:                                            ; preds = %B1930, %B744, %B556
  %found.4.1 = phi i64 [ %found.6.4, %B1930 ], [ %found.3.012, %B744 ], [ %found.3.012, %B556 ]
  %.263 = icmp sgt i64 %.26259114, 0
  %.276 = zext i1 %.263 to i64
  %.269596 = add i64 %.26959613, %.276
  %.272 = sext i1 %.263 to i64
  %.262591 = add nsw i64 %.26259114, %.272
  %.253.sroa.0.0 = select i1 %.263, i64 %.26959613, i64 0
  %B338.termcond = icmp sgt i64 %.26259114, 0
  br i1 %B338.termcond, label %B338, label %B1984

B204.if:                                          ; preds = %B204.if, %B204.if.preheader.new.new
  %lsr.iv166 = phi i64 [ %lsr.iv.next167, %B204.if ], [ %6, %B204.if.preheader.new.new ]
  %lsr.iv144 = phi ptr [ %scevgep145.3, %B204.if ], [ %arg.W, %B204.if.preheader.new.new ]
  store i64 -1, ptr %lsr.iv144, align 8
  %scevgep152 = getelementptr i8, ptr %lsr.iv144, i64 7688
  store i64 -1, ptr %scevgep152, align 8
  %scevgep151 = getelementptr i8, ptr %lsr.iv144, i64 15376
  store i64 -1, ptr %scevgep151, align 8
  %scevgep150 = getelementptr i8, ptr %lsr.iv144, i64 23064
  store i64 -1, ptr %scevgep150, align 8
  %scevgep149 = getelementptr i8, ptr %lsr.iv144, i64 30752
  store i64 -1, ptr %scevgep149, align 8
  %scevgep148 = getelementptr i8, ptr %lsr.iv144, i64 38440
  store i64 -1, ptr %scevgep148, align 8
  %scevgep147 = getelementptr i8, ptr %lsr.iv144, i64 46128
  store i64 -1, ptr %scevgep147, align 8
  %scevgep146 = getelementptr i8, ptr %lsr.iv144, i64 53816
  store i64 -1, ptr %scevgep146, align 8
  %scevgep145 = getelementptr i8, ptr %lsr.iv144, i64 61504
  store i64 -1, ptr %scevgep145, align 8
  %scevgep152.1 = getelementptr i8, ptr %lsr.iv144, i64 69192
  store i64 -1, ptr %scevgep152.1, align 8
  %scevgep151.1 = getelementptr i8, ptr %lsr.iv144, i64 76880
  store i64 -1, ptr %scevgep151.1, align 8
  %scevgep150.1 = getelementptr i8, ptr %lsr.iv144, i64 84568
  store i64 -1, ptr %scevgep150.1, align 8
  %scevgep149.1 = getelementptr i8, ptr %lsr.iv144, i64 92256
  store i64 -1, ptr %scevgep149.1, align 8
  %scevgep148.1 = getelementptr i8, ptr %lsr.iv144, i64 99944
  store i64 -1, ptr %scevgep148.1, align 8
  %scevgep147.1 = getelementptr i8, ptr %lsr.iv144, i64 107632
  store i64 -1, ptr %scevgep147.1, align 8
  %scevgep146.1 = getelementptr i8, ptr %lsr.iv144, i64 115320
  store i64 -1, ptr %scevgep146.1, align 8
  %scevgep145.1 = getelementptr i8, ptr %lsr.iv144, i64 123008
  store i64 -1, ptr %scevgep145.1, align 8
  %scevgep152.2 = getelementptr i8, ptr %lsr.iv144, i64 130696
  store i64 -1, ptr %scevgep152.2, align 8
  %scevgep151.2 = getelementptr i8, ptr %lsr.iv144, i64 138384
  store i64 -1, ptr %scevgep151.2, align 8
  %scevgep150.2 = getelementptr i8, ptr %lsr.iv144, i64 146072
  store i64 -1, ptr %scevgep150.2, align 8
  %scevgep149.2 = getelementptr i8, ptr %lsr.iv144, i64 153760
  store i64 -1, ptr %scevgep149.2, align 8
  %scevgep148.2 = getelementptr i8, ptr %lsr.iv144, i64 161448
  store i64 -1, ptr %scevgep148.2, align 8
  %scevgep147.2 = getelementptr i8, ptr %lsr.iv144, i64 169136
  store i64 -1, ptr %scevgep147.2, align 8
  %scevgep146.2 = getelementptr i8, ptr %lsr.iv144, i64 176824
  store i64 -1, ptr %scevgep146.2, align 8
  %scevgep145.2 = getelementptr i8, ptr %lsr.iv144, i64 184512
  store i64 -1, ptr %scevgep145.2, align 8
  %scevgep152.3 = getelementptr i8, ptr %lsr.iv144, i64 192200
  store i64 -1, ptr %scevgep152.3, align 8
  %scevgep151.3 = getelementptr i8, ptr %lsr.iv144, i64 199888
  store i64 -1, ptr %scevgep151.3, align 8
  %scevgep150.3 = getelementptr i8, ptr %lsr.iv144, i64 207576
  store i64 -1, ptr %scevgep150.3, align 8
  %scevgep149.3 = getelementptr i8, ptr %lsr.iv144, i64 215264
  store i64 -1, ptr %scevgep149.3, align 8
  %scevgep148.3 = getelementptr i8, ptr %lsr.iv144, i64 222952
  store i64 -1, ptr %scevgep148.3, align 8
  %scevgep147.3 = getelementptr i8, ptr %lsr.iv144, i64 230640
  store i64 -1, ptr %scevgep147.3, align 8
  %scevgep146.3 = getelementptr i8, ptr %lsr.iv144, i64 238328
  store i64 -1, ptr %scevgep146.3, align 8
  %scevgep145.3 = getelementptr i8, ptr %lsr.iv144, i64 246016
  %lsr.iv.next167 = add i64 %lsr.iv166, 4
  %niter.ncmp.3 = icmp eq i64 %lsr.iv.next167, 0
  br i1 %niter.ncmp.3, label %B272.loopexit.unr-lcssa.unr-lcssa, label %B204.if

B432.if:                                          ; preds = %B432.loopexit, %B432.if.preheader
  %joined.3.1522 = phi i1 [ %joined.2.2.lcssa, %B432.loopexit ], [ false, %B432.if.preheader ]
  %.418504520 = phi i64 [ %.425, %B432.loopexit ], [ 0, %B432.if.preheader ]
  %.425 = add nuw nsw i64 %.418504520, 1
  %sunkaddr180 = shl i64 %.418504520, 3
  %sunkaddr181 = getelementptr i8, ptr %.313, i64 %sunkaddr180
  %sunkaddr182 = getelementptr i8, ptr %sunkaddr181, i64 8
  %.462 = load i64, ptr %sunkaddr182, align 8
  %.464 = icmp eq i64 %.418504520, 0
  store i64 0, ptr %.469, align 8
  %.473 = zext i1 %.464 to i8
  %.474 = call i32 @divided(ptr nonnull %.469, ptr nonnull %excinfo.1, ptr %arg.I, i64 %arg.head, ptr %arg.Q, i64 %.462, i8 %.473, ptr %arg.W)
  %.484 = load i64, ptr %.469, align 8
  br label %B434.endif

B434.endif:                                       ; preds = %B432.if
  %.498 = icmp eq i64 %.484, -1
  br i1 %.498, label %B530, label %B556

B664.if:                                          ; preds = %B732.7, %B664.if.lr.ph.new
  %lsr.iv30 = phi i64 [ %lsr.iv.next31, %B732.7 ], [ %23, %B664.if.lr.ph.new ]
  %lsr.iv = phi ptr [ %scevgep68, %B732.7 ], [ %scevgep67, %B664.if.lr.ph.new ]
  %joined.2.2497 = phi i1 [ %"$phi732.3.2.3.7", %B732.7 ], [ %joined.3.1522, %B664.if.lr.ph.new ]
  br i1 %joined.2.2497, label %B732.7, label %B672

B834.if:                                          ; preds = %B1088.1, %B834.if.preheader28
  %total.2.4543 = phi i64 [ %.974.1, %B1088.1 ], [ 0, %B834.if.preheader28 ]
  %cost.4.4542 = phi double [ %cost.5.6.1, %B1088.1 ], [ 0.000000e+00, %B834.if.preheader28 ]
  %.917532540 = phi i64 [ %.924.1, %B1088.1 ], [ 0, %B834.if.preheader28 ]
  %48 = getelementptr i64, ptr %arg.W, i64 %.917532540
  %.952 = getelementptr i8, ptr %48, i64 1117184
  %.953 = load i64, ptr %.952, align 8
  %.962 = getelementptr i8, ptr %48, i64 1117120
  %.963 = load i64, ptr %.962, align 8
  %49 = getelementptr i64, ptr %arg.W, i64 %.953
  %50 = getelementptr i8, ptr %49, i64 8
  %.967.idx = mul i64 %.963, 40
  %.967 = getelementptr i8, ptr %50, i64 %.967.idx
  %.968 = load i64, ptr %.967, align 8
  %.974 = add nsw i64 %.968, %total.2.4543
  %.983 = load i64, ptr %49, align 8
  %..983 = tail call i64 @llvm.smax.i64(i64 %.983, i64 0)
  %51 = add nuw i64 %..983, 1
  br label %B984

B984.if:                                          ; preds = %B984
  %scevgep81 = getelementptr i8, ptr %lsr.iv80, i64 40
  %.1113 = load i64, ptr %lsr.iv80, align 8
  %.1114 = icmp eq i64 %.1113, 1
  br i1 %.1114, label %B1050, label %B984

B1428.if:                                         ; preds = %B1428.loopexit, %B1428.if.preheader
  %filled.3.5568 = phi i64 [ %filled.2.6.lcssa, %B1428.loopexit ], [ 1, %B1428.if.preheader ]
  %.1387560566 = phi i64 [ %.1394, %B1428.loopexit ], [ 0, %B1428.if.preheader ]
  %.1394 = add nuw nsw i64 %.1387560566, 1
  %52 = getelementptr i64, ptr %arg.W, i64 %.1387560566
  %.1428 = getelementptr i8, ptr %52, i64 1117184
  %.1429 = load i64, ptr %.1428, align 8
  %.1434 = getelementptr i8, ptr %52, i64 1117120
  %.1435 = load i64, ptr %.1434, align 8
  %53 = getelementptr i64, ptr %arg.W, i64 %.1429
  %54 = getelementptr i8, ptr %53, i64 8
  %.1443.idx = mul i64 %.1435, 40
  %.1443 = getelementptr i8, ptr %54, i64 %.1443.idx
  %.1444 = load i64, ptr %.1443, align 8
  %.1524552.not = icmp slt i64 %.1444, 1
  br i1 %.1524552.not, label %B1428.loopexit, label %B1552.if.lr.ph

B1552.if.lr.ph:                                   ; preds = %B1428.if
  %xtraiter55 = and i64 %.1444, 7
  %55 = icmp ult i64 %.1444, 8
  br i1 %55, label %B1552.if.epil.preheader, label %B1552.if.lr.ph.new

B1552.if.lr.ph.new:                               ; preds = %B1552.if.lr.ph
  %56 = shl i64 %filled.3.5568, 3
  %scevgep94 = getelementptr i8, ptr %scevgep93, i64 %56
  %57 = shl i64 %.1429, 3
  %58 = getelementptr i8, ptr %scevgep110, i64 %.1443.idx
  %scevgep111 = getelementptr i8, ptr %58, i64 %57
  %59 = add nsw i64 %.1444, -8
  %60 = lshr i64 %59, 3
  %61 = icmp eq i64 %60, 0
  br i1 %61, label %B1552.if.epil.preheader33, label %B1552.if.lr.ph.new.new

B1552.if.lr.ph.new.new:                           ; preds = %B1552.if.lr.ph.new
  %62 = add nuw nsw i64 %60, 1
  %63 = getelementptr i8, ptr %scevgep54, i64 %.1443.idx
  %scevgep55 = getelementptr i8, ptr %63, i64 %57
  %scevgep117 = getelementptr i8, ptr %scevgep115, i64 %56
  %64 = lshr i64 %62, 1
  %65 = mul nsw i64 %64, -2
  br label %B1552.if

B1552.if:                                         ; preds = %B1552.if, %B1552.if.lr.ph.new.new
  %lsr.iv32 = phi i64 [ %lsr.iv.next33, %B1552.if ], [ %65, %B1552.if.lr.ph.new.new ]
  %.1530551553 = phi i64 [ %.1537.7.1, %B1552.if ], [ 0, %B1552.if.lr.ph.new.new ]
  %66 = shl i64 %.1530551553, 3
  %scevgep83 = getelementptr i8, ptr %scevgep55, i64 %66
  %scevgep84 = getelementptr i8, ptr %scevgep83, i64 -64
  %scevgep112 = getelementptr i8, ptr %scevgep83, i64 -120
  %.1567 = load i64, ptr %scevgep112, align 8
  %scevgep155 = getelementptr i8, ptr %scevgep117, i64 %66
  %67 = shl i64 %.1530551553, 3
  %scevgep88 = getelementptr i8, ptr %scevgep117, i64 %67
  %scevgep91 = getelementptr i8, ptr %scevgep88, i64 -64
  %68 = shl i64 %.1530551553, 3
  %scevgep78 = getelementptr i8, ptr %scevgep117, i64 %68
  %scevgep86 = getelementptr i8, ptr %scevgep78, i64 -120
  store i64 %.1567, ptr %scevgep86, align 8
  %scevgep136 = getelementptr i8, ptr %scevgep55, i64 %68
  %scevgep138 = getelementptr i8, ptr %scevgep136, i64 -112
  %.1567.1 = load i64, ptr %scevgep138, align 8
  %69 = shl i64 %.1530551553, 3
  %scevgep63 = getelementptr i8, ptr %scevgep117, i64 %69
  %scevgep65 = getelementptr i8, ptr %scevgep63, i64 -112
  store i64 %.1567.1, ptr %scevgep65, align 8
  %scevgep133 = getelementptr i8, ptr %scevgep55, i64 %69
  %scevgep134 = getelementptr i8, ptr %scevgep133, i64 -104
  %.1567.2 = load i64, ptr %scevgep134, align 8
  %70 = shl i64 %.1530551553, 3
  %scevgep59 = getelementptr i8, ptr %scevgep117, i64 %70
  %scevgep61 = getelementptr i8, ptr %scevgep59, i64 -104
  store i64 %.1567.2, ptr %scevgep61, align 8
  %scevgep126 = getelementptr i8, ptr %scevgep55, i64 %70
  %scevgep130 = getelementptr i8, ptr %scevgep126, i64 -96
  %.1567.3 = load i64, ptr %scevgep130, align 8
  %71 = shl i64 %.1530551553, 3
  %scevgep56 = getelementptr i8, ptr %scevgep117, i64 %71
  %scevgep57 = getelementptr i8, ptr %scevgep56, i64 -96
  store i64 %.1567.3, ptr %scevgep57, align 8
  %scevgep124 = getelementptr i8, ptr %scevgep55, i64 %71
  %scevgep125 = getelementptr i8, ptr %scevgep124, i64 -88
  %.1567.4 = load i64, ptr %scevgep125, align 8
  %72 = shl i64 %.1530551553, 3
  %scevgep52 = getelementptr i8, ptr %scevgep117, i64 %72
  %scevgep53 = getelementptr i8, ptr %scevgep52, i64 -88
  store i64 %.1567.4, ptr %scevgep53, align 8
  %scevgep121 = getelementptr i8, ptr %scevgep55, i64 %72
  %scevgep122 = getelementptr i8, ptr %scevgep121, i64 -80
  %.1567.5 = load i64, ptr %scevgep122, align 8
  %73 = shl i64 %.1530551553, 3
  %scevgep50 = getelementptr i8, ptr %scevgep117, i64 %73
  %scevgep51 = getelementptr i8, ptr %scevgep50, i64 -80
  store i64 %.1567.5, ptr %scevgep51, align 8
  %scevgep119 = getelementptr i8, ptr %scevgep55, i64 %73
  %scevgep120 = getelementptr i8, ptr %scevgep119, i64 -72
  %.1567.6 = load i64, ptr %scevgep120, align 8
  %74 = shl i64 %.1530551553, 3
  %scevgep48 = getelementptr i8, ptr %scevgep117, i64 %74
  %scevgep49 = getelementptr i8, ptr %scevgep48, i64 -72
  store i64 %.1567.6, ptr %scevgep49, align 8
  %.1567.7 = load i64, ptr %scevgep84, align 8
  store i64 %.1567.7, ptr %scevgep91, align 8
  %75 = shl i64 %.1530551553, 3
  %scevgep116 = getelementptr i8, ptr %scevgep55, i64 %75
  %scevgep118 = getelementptr i8, ptr %scevgep116, i64 -56
  %.1567.144 = load i64, ptr %scevgep118, align 8
  %76 = shl i64 %.1530551553, 3
  %scevgep46 = getelementptr i8, ptr %scevgep117, i64 %76
  %scevgep47 = getelementptr i8, ptr %scevgep46, i64 -56
  store i64 %.1567.144, ptr %scevgep47, align 8
  %scevgep109 = getelementptr i8, ptr %scevgep55, i64 %76
  %scevgep114 = getelementptr i8, ptr %scevgep109, i64 -48
  %.1567.1.1 = load i64, ptr %scevgep114, align 8
  %77 = shl i64 %.1530551553, 3
  %scevgep44 = getelementptr i8, ptr %scevgep117, i64 %77
  %scevgep45 = getelementptr i8, ptr %scevgep44, i64 -48
  store i64 %.1567.1.1, ptr %scevgep45, align 8
  %scevgep107 = getelementptr i8, ptr %scevgep55, i64 %77
  %scevgep108 = getelementptr i8, ptr %scevgep107, i64 -40
  %.1567.2.1 = load i64, ptr %scevgep108, align 8
  %78 = shl i64 %.1530551553, 3
  %scevgep42 = getelementptr i8, ptr %scevgep117, i64 %78
  %scevgep43 = getelementptr i8, ptr %scevgep42, i64 -40
  store i64 %.1567.2.1, ptr %scevgep43, align 8
  %scevgep104 = getelementptr i8, ptr %scevgep55, i64 %78
  %scevgep105 = getelementptr i8, ptr %scevgep104, i64 -32
  %.1567.3.1 = load i64, ptr %scevgep105, align 8
  %79 = shl i64 %.1530551553, 3
  %scevgep40 = getelementptr i8, ptr %scevgep117, i64 %79
  %scevgep41 = getelementptr i8, ptr %scevgep40, i64 -32
  store i64 %.1567.3.1, ptr %scevgep41, align 8
  %scevgep101 = getelementptr i8, ptr %scevgep55, i64 %79
  %scevgep103 = getelementptr i8, ptr %scevgep101, i64 -24
  %.1567.4.1 = load i64, ptr %scevgep103, align 8
  %80 = shl i64 %.1530551553, 3
  %scevgep38 = getelementptr i8, ptr %scevgep117, i64 %80
  %scevgep39 = getelementptr i8, ptr %scevgep38, i64 -24
  store i64 %.1567.4.1, ptr %scevgep39, align 8
  %scevgep99 = getelementptr i8, ptr %scevgep55, i64 %80
  %scevgep100 = getelementptr i8, ptr %scevgep99, i64 -16
  %.1567.5.1 = load i64, ptr %scevgep100, align 8
  %81 = shl i64 %.1530551553, 3
  %scevgep36 = getelementptr i8, ptr %scevgep117, i64 %81
  %scevgep37 = getelementptr i8, ptr %scevgep36, i64 -16
  store i64 %.1567.5.1, ptr %scevgep37, align 8
  %scevgep96 = getelementptr i8, ptr %scevgep55, i64 %81
  %scevgep97 = getelementptr i8, ptr %scevgep96, i64 -8
  %.1567.6.1 = load i64, ptr %scevgep97, align 8
  %82 = shl i64 %.1530551553, 3
  %scevgep34 = getelementptr i8, ptr %scevgep117, i64 %82
  %scevgep35 = getelementptr i8, ptr %scevgep34, i64 -8
  store i64 %.1567.6.1, ptr %scevgep35, align 8
  %.1537.7.1 = add i64 %.1530551553, 16
  %.1567.7.1 = load i64, ptr %scevgep83, align 8
  store i64 %.1567.7.1, ptr %scevgep155, align 8
  %lsr.iv.next33 = add i64 %lsr.iv32, 2
  %niter43.ncmp.1 = icmp eq i64 %lsr.iv.next33, 0
  br i1 %niter43.ncmp.1, label %B1428.loopexit.loopexit.unr-lcssa.unr-lcssa, label %B1552.if
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define internal i32 @divided(ptr noalias nonnull writeonly captures(none) %retptr, ptr noalias nonnull writeonly captures(none) %excinfo, ptr readonly captures(none) %arg.I, i64 range(i64 -9223372036854775808, 9223372036854775793) %arg.head, ptr readonly captures(none) %arg.Q, i64 %arg.part, i8 range(i8 0, 2) %arg.surname, ptr captures(none) %arg.W) local_unnamed_addr #0 {
entry:
  %.12 = icmp ne i8 %arg.surname, 0
  %.233 = alloca i64, align 8
  store i64 0, ptr %.233, align 8
  %excinfo.1 = alloca ptr, align 8
  store ptr null, ptr %excinfo.1, align 8
  %.32 = shl nsw i64 %arg.part, 1
  %.35 = zext i1 %.12 to i64
  %.36 = or disjoint i64 %.32, %.35
  %.37 = mul nsw i64 %.36, 961
  %.44 = getelementptr i64, ptr %arg.W, i64 %.37
  %.45 = load i64, ptr %.44, align 8
  %.46 = icmp sgt i64 %.45, -1
  br i1 %.46, label %B96, label %B100

common.ret:                                       ; preds = %B752, %B382, %B96
  ret i32 poison

B96:                                              ; preds = %entry
  store i64 %.37, ptr %retptr, align 8
  br label %common.ret

B100:                                             ; preds = %entry
  %0 = getelementptr i64, ptr %arg.Q, i64 %.32
  %.78 = getelementptr i8, ptr %0, i64 40
  %.79 = load i64, ptr %.78, align 8
  %.173205.not = icmp slt i64 %.79, 1
  br i1 %.173205.not, label %B752, label %B236.if.lr.ph

B236.if.lr.ph:                                    ; preds = %B100
  %1 = icmp ne i8 %arg.surname, 0
  %sunkaddr = shl i64 %arg.part, 4
  %sunkaddr87 = getelementptr i8, ptr %arg.Q, i64 %sunkaddr
  %sunkaddr88 = getelementptr i8, ptr %sunkaddr87, i64 32
  %.70 = load i64, ptr %sunkaddr88, align 8
  %.237 = zext i1 %1 to i8
  %2 = shl i64 %.70, 3
  %3 = getelementptr i8, ptr %arg.Q, i64 %2
  %scevgep81 = getelementptr i8, ptr %3, i64 8
  br label %B236.if

B236:                                             ; preds = %B238.endif
  %scevgep83 = getelementptr i8, ptr %lsr.iv82, i64 16
  %lsr.iv.next86 = add nsw i64 %lsr.iv85, -1
  %exitcond.not = icmp eq i64 %lsr.iv.next86, 0
  br i1 %exitcond.not, label %B752, label %B236.if

B382:                                             ; preds = %B238.endif
  store i64 -1, ptr %retptr, align 8
  br label %common.ret

B396:                                             ; preds = %B238.endif
  %.354 = icmp sgt i64 %.248, 0
  br i1 %.354, label %B430.if.lr.ph, label %B752

B430.if.lr.ph:                                    ; preds = %B396
  %xtraiter = and i64 %.248, 7
  %4 = icmp ult i64 %.248, 8
  br i1 %4, label %B430.if.epil.preheader, label %B430.if.lr.ph.new

B430.if.lr.ph.new:                                ; preds = %B430.if.lr.ph
  %.not = icmp eq i8 %arg.surname, 0
  %5 = mul i64 %arg.part, 15376
  %6 = select i1 %.not, i64 0, i64 7688
  %7 = getelementptr i8, ptr %arg.W, i64 %5
  %8 = getelementptr i8, ptr %7, i64 %6
  %scevgep71 = getelementptr i8, ptr %8, i64 288
  %9 = lshr i64 %.248, 3
  %10 = shl nuw nsw i64 %9, 3
  br label %B430.if

B438:                                             ; preds = %B430.if
  %scevgep80 = getelementptr i8, ptr %lsr.iv72, i64 -280
  %.454 = load i64, ptr %scevgep80, align 8
  %.455 = icmp eq i64 %.454, 1
  br i1 %.455, label %B498.7, label %B438.1

B438.1:                                           ; preds = %B438
  %scevgep79 = getelementptr i8, ptr %lsr.iv72, i64 -240
  %.454.1 = load i64, ptr %scevgep79, align 8
  %.455.1 = icmp eq i64 %.454.1, 1
  br i1 %.455.1, label %B498.7, label %B438.2

B438.2:                                           ; preds = %B438.1
  %scevgep78 = getelementptr i8, ptr %lsr.iv72, i64 -200
  %.454.2 = load i64, ptr %scevgep78, align 8
  %.455.2 = icmp eq i64 %.454.2, 1
  br i1 %.455.2, label %B498.7, label %B438.3

B438.3:                                           ; preds = %B438.2
  %scevgep77 = getelementptr i8, ptr %lsr.iv72, i64 -160
  %.454.3 = load i64, ptr %scevgep77, align 8
  %.455.3 = icmp eq i64 %.454.3, 1
  br i1 %.455.3, label %B498.7, label %B438.4

B438.4:                                           ; preds = %B438.3
  %scevgep76 = getelementptr i8, ptr %lsr.iv72, i64 -120
  %.454.4 = load i64, ptr %scevgep76, align 8
  %.455.4 = icmp eq i64 %.454.4, 1
  br i1 %.455.4, label %B498.7, label %B438.5

B438.5:                                           ; preds = %B438.4
  %scevgep75 = getelementptr i8, ptr %lsr.iv72, i64 -80
  %.454.5 = load i64, ptr %scevgep75, align 8
  %.455.5 = icmp eq i64 %.454.5, 1
  br i1 %.455.5, label %B498.7, label %B498.6

B498.6:                                           ; preds = %B438.5
  %scevgep74 = getelementptr i8, ptr %lsr.iv72, i64 -40
  %.454.6 = load i64, ptr %scevgep74, align 8
  %.455.6 = icmp eq i64 %.454.6, 1
  br i1 %.455.6, label %B498.7, label %B438.7

B438.7:                                           ; preds = %B498.6
  %.454.7 = load i64, ptr %lsr.iv72, align 8
  %.455.7 = icmp eq i64 %.454.7, 1
  br label %B498.7

B498.7:                                           ; preds = %B430.if, %B438.7, %B498.6, %B438.5, %B438.4, %B438.3, %B438.2, %B438.1, %B438
  %"$phi498.1.2.1.7" = phi i1 [ true, %B498.6 ], [ %.455.7, %B438.7 ], [ true, %B438.5 ], [ true, %B438.3 ], [ true, %B438.1 ], [ true, %B430.if ], [ true, %B438 ], [ true, %B438.2 ], [ true, %B438.4 ]
  %scevgep73 = getelementptr i8, ptr %lsr.iv72, i64 320
  %lsr.iv.next32 = add i64 %lsr.iv31, -8
  %niter.ncmp.7 = icmp eq i64 %lsr.iv.next32, 0
  br i1 %niter.ncmp.7, label %B536.if.lr.ph.unr-lcssa, label %B430.if

B536.if.lr.ph.unr-lcssa:                          ; preds = %B498.7
  %unroll_iter = and i64 %.248, 9223372036854775800
  %lcmp.mod.not = icmp eq i64 %xtraiter, 0
  br i1 %lcmp.mod.not, label %B536.if.lr.ph, label %B430.if.epil.preheader

B430.if.epil.preheader:                           ; preds = %B536.if.lr.ph.unr-lcssa, %B430.if.lr.ph
  %whole.2.0218.epil.init = phi i1 [ false, %B430.if.lr.ph ], [ %"$phi498.1.2.1.7", %B536.if.lr.ph.unr-lcssa ]
  %.402214216.epil.init = phi i64 [ 0, %B430.if.lr.ph ], [ %unroll_iter, %B536.if.lr.ph.unr-lcssa ]
  %.not6 = icmp eq i8 %arg.surname, 0
  %11 = mul i64 %arg.part, 15376
  %12 = select i1 %.not6, i64 0, i64 7688
  %13 = mul i64 %.402214216.epil.init, 40
  %14 = getelementptr i8, ptr %arg.W, i64 %11
  %15 = getelementptr i8, ptr %14, i64 %12
  %16 = getelementptr i8, ptr %15, i64 %13
  %scevgep68 = getelementptr i8, ptr %16, i64 8
  %17 = mul nuw nsw i64 %xtraiter, 40
  br label %B430.if.epil

B430.if.epil:                                     ; preds = %B498.epil, %B430.if.epil.preheader
  %lsr.iv69 = phi i64 [ %lsr.iv.next, %B498.epil ], [ 0, %B430.if.epil.preheader ]
  %whole.2.0218.epil = phi i1 [ %"$phi498.1.2.1.epil", %B498.epil ], [ %whole.2.0218.epil.init, %B430.if.epil.preheader ]
  br i1 %whole.2.0218.epil, label %B498.epil, label %B438.epil

B438.epil:                                        ; preds = %B430.if.epil
  %scevgep70 = getelementptr i8, ptr %scevgep68, i64 %lsr.iv69
  %.454.epil = load i64, ptr %scevgep70, align 8
  %.455.epil = icmp eq i64 %.454.epil, 1
  br label %B498.epil

B498.epil:                                        ; preds = %B438.epil, %B430.if.epil
  %"$phi498.1.2.1.epil" = phi i1 [ true, %B430.if.epil ], [ %.455.epil, %B438.epil ]
  %lsr.iv.next = add nuw nsw i64 %lsr.iv69, 40
  %epil.iter.cmp.not = icmp eq i64 %17, %lsr.iv.next
  br i1 %epil.iter.cmp.not, label %B536.if.lr.ph, label %B430.if.epil, !llvm.loop !39

B536.if.lr.ph:                                    ; preds = %B498.epil, %B536.if.lr.ph.unr-lcssa
  %"$phi498.1.2.1.lcssa" = phi i1 [ %"$phi498.1.2.1.7", %B536.if.lr.ph.unr-lcssa ], [ %"$phi498.1.2.1.epil", %B498.epil ]
  %.595 = add nsw i64 %.37, 1
  %18 = getelementptr i64, ptr %arg.W, i64 %.595
  %19 = icmp eq i64 %.248, 1
  br i1 %19, label %B536.if.epil.preheader, label %B536.if.lr.ph.new

B536.if.lr.ph.new:                                ; preds = %B536.if.lr.ph
  %.not7 = icmp eq i8 %arg.surname, 0
  %unroll_iter49 = and i64 %.248, 9223372036854775806
  %20 = mul i64 %arg.part, 15376
  %21 = select i1 %.not7, i64 0, i64 7688
  %22 = getelementptr i8, ptr %arg.W, i64 %20
  %23 = getelementptr i8, ptr %22, i64 %21
  %scevgep = getelementptr i8, ptr %23, i64 8
  br label %B536.if

B586:                                             ; preds = %B536.if
  %.606 = load i64, ptr %lsr.iv, align 8
  %.607 = icmp sgt i64 %.606, 2
  br i1 %.607, label %B753.thread, label %B753

B753.thread:                                      ; preds = %B586
  %.569.110 = add nuw i64 %.562230240, 2
  br label %B586.1

B752.loopexit.unr-lcssa:                          ; preds = %B753.1
  %24 = and i64 %.248, 1
  %lcmp.mod46.not = icmp eq i64 %24, 0
  br i1 %lcmp.mod46.not, label %B752, label %B536.if.epil.preheader

B536.if.epil.preheader:                           ; preds = %B752.loopexit.unr-lcssa, %B536.if.lr.ph
  %kept.2.0242.epil.init = phi i64 [ 0, %B536.if.lr.ph ], [ %kept.3.1.1, %B752.loopexit.unr-lcssa ]
  %.562230240.epil.init = phi i64 [ 0, %B536.if.lr.ph ], [ %.569.114, %B752.loopexit.unr-lcssa ]
  %.596.epil = mul nuw nsw i64 %.562230240.epil.init, 5
  %.597.epil = add nsw i64 %.596.epil, %.595
  br i1 %"$phi498.1.2.1.lcssa", label %B586.epil, label %B662.if.epil

B586.epil:                                        ; preds = %B536.if.epil.preheader
  %.605.epil = getelementptr i64, ptr %arg.W, i64 %.597.epil
  %.606.epil = load i64, ptr %.605.epil, align 8
  %.607.epil = icmp sgt i64 %.606.epil, 2
  br i1 %.607.epil, label %B752, label %B662.if.epil

B662.if.epil:                                     ; preds = %B586.epil, %B536.if.epil.preheader
  %.idx.epil = mul i64 %kept.2.0242.epil.init, 40
  %25 = getelementptr i8, ptr %18, i64 %.idx.epil
  %26 = getelementptr i64, ptr %arg.W, i64 %.597.epil
  %.739.epil = load i64, ptr %26, align 8
  store i64 %.739.epil, ptr %25, align 8
  %.738.1.epil = getelementptr i8, ptr %26, i64 8
  %.739.1.epil = load i64, ptr %.738.1.epil, align 8
  %.747.1.epil = getelementptr i8, ptr %25, i64 8
  store i64 %.739.1.epil, ptr %.747.1.epil, align 8
  %.738.2.epil = getelementptr i8, ptr %26, i64 16
  %.739.2.epil = load i64, ptr %.738.2.epil, align 8
  %.747.2.epil = getelementptr i8, ptr %25, i64 16
  store i64 %.739.2.epil, ptr %.747.2.epil, align 8
  %.738.3.epil = getelementptr i8, ptr %26, i64 24
  %.739.3.epil = load i64, ptr %.738.3.epil, align 8
  %.747.3.epil = getelementptr i8, ptr %25, i64 24
  store i64 %.739.3.epil, ptr %.747.3.epil, align 8
  %.738.4.epil = getelementptr i8, ptr %26, i64 32
  %.739.4.epil = load i64, ptr %.738.4.epil, align 8
  %.747.4.epil = getelementptr i8, ptr %25, i64 32
  store i64 %.739.4.epil, ptr %.747.4.epil, align 8
  %.757.epil = add nsw i64 %kept.2.0242.epil.init, 1
  br label %B752

B752:                                             ; preds = %B662.if.epil, %B586.epil, %B752.loopexit.unr-lcssa, %B396, %B236, %B100
  %kept.2.0.lcssa = phi i64 [ 0, %B100 ], [ %kept.2.0242.epil.init, %B586.epil ], [ 0, %B396 ], [ %kept.3.1.1, %B752.loopexit.unr-lcssa ], [ %.757.epil, %B662.if.epil ], [ 0, %B236 ]
  %sunkaddr89 = mul i64 %.36, 7688
  %sunkaddr90 = getelementptr i8, ptr %arg.W, i64 %sunkaddr89
  store i64 %kept.2.0.lcssa, ptr %sunkaddr90, align 8
  store i64 %.37, ptr %retptr, align 8
  br label %common.ret

B753:                                             ; preds = %B536.if, %B586
  %.idx = mul i64 %kept.2.0242, 40
  %27 = getelementptr i8, ptr %18, i64 %.idx
  %.739 = load i64, ptr %lsr.iv, align 8
  store i64 %.739, ptr %27, align 8
  %scevgep67 = getelementptr i8, ptr %lsr.iv, i64 8
  %.739.1 = load i64, ptr %scevgep67, align 8
  %.747.1 = getelementptr i8, ptr %27, i64 8
  store i64 %.739.1, ptr %.747.1, align 8
  %scevgep66 = getelementptr i8, ptr %lsr.iv, i64 16
  %.739.2 = load i64, ptr %scevgep66, align 8
  %.747.2 = getelementptr i8, ptr %27, i64 16
  store i64 %.739.2, ptr %.747.2, align 8
  %scevgep65 = getelementptr i8, ptr %lsr.iv, i64 24
  %.739.3 = load i64, ptr %scevgep65, align 8
  %.747.3 = getelementptr i8, ptr %27, i64 24
  store i64 %.739.3, ptr %.747.3, align 8
  %scevgep64 = getelementptr i8, ptr %lsr.iv, i64 32
  %.739.4 = load i64, ptr %scevgep64, align 8
  %.747.4 = getelementptr i8, ptr %27, i64 32
  store i64 %.739.4, ptr %.747.4, align 8
  %.757 = add nsw i64 %kept.2.0242, 1
  %.569.1 = add nuw i64 %.562230240, 2
  br i1 %"$phi498.1.2.1.lcssa", label %B586.1, label %B662.if.1

B586.1:                                           ; preds = %B753, %B753.thread
  %.569.115 = phi i64 [ %.569.110, %B753.thread ], [ %.569.1, %B753 ]
  %kept.3.112 = phi i64 [ %kept.2.0242, %B753.thread ], [ %.757, %B753 ]
  %scevgep58 = getelementptr i8, ptr %lsr.iv, i64 40
  %.606.1 = load i64, ptr %scevgep58, align 8
  %.607.1 = icmp sgt i64 %.606.1, 2
  br i1 %.607.1, label %B753.1, label %B662.if.1

B662.if.1:                                        ; preds = %B586.1, %B753
  %.569.113 = phi i64 [ %.569.115, %B586.1 ], [ %.569.1, %B753 ]
  %kept.3.111 = phi i64 [ %kept.3.112, %B586.1 ], [ %.757, %B753 ]
  %.idx.1 = mul i64 %kept.3.111, 40
  %28 = getelementptr i8, ptr %18, i64 %.idx.1
  %scevgep63 = getelementptr i8, ptr %lsr.iv, i64 40
  %.739.151 = load i64, ptr %scevgep63, align 8
  store i64 %.739.151, ptr %28, align 8
  %scevgep62 = getelementptr i8, ptr %lsr.iv, i64 48
  %.739.1.1 = load i64, ptr %scevgep62, align 8
  %.747.1.1 = getelementptr i8, ptr %28, i64 8
  store i64 %.739.1.1, ptr %.747.1.1, align 8
  %scevgep61 = getelementptr i8, ptr %lsr.iv, i64 56
  %.739.2.1 = load i64, ptr %scevgep61, align 8
  %.747.2.1 = getelementptr i8, ptr %28, i64 16
  store i64 %.739.2.1, ptr %.747.2.1, align 8
  %scevgep60 = getelementptr i8, ptr %lsr.iv, i64 64
  %.739.3.1 = load i64, ptr %scevgep60, align 8
  %.747.3.1 = getelementptr i8, ptr %28, i64 24
  store i64 %.739.3.1, ptr %.747.3.1, align 8
  %scevgep59 = getelementptr i8, ptr %lsr.iv, i64 72
  %.739.4.1 = load i64, ptr %scevgep59, align 8
  %.747.4.1 = getelementptr i8, ptr %28, i64 32
  store i64 %.739.4.1, ptr %.747.4.1, align 8
  %.757.1 = add nsw i64 %kept.3.111, 1
  br label %B753.1

B753.1:                                           ; preds = %B662.if.1, %B586.1
  %.569.114 = phi i64 [ %.569.113, %B662.if.1 ], [ %.569.115, %B586.1 ]
  %kept.3.1.1 = phi i64 [ %.757.1, %B662.if.1 ], [ %kept.3.112, %B586.1 ]
  %scevgep57 = getelementptr i8, ptr %lsr.iv, i64 80
  %niter50.ncmp.1 = icmp eq i64 %unroll_iter49, %.569.114
  br i1 %niter50.ncmp.1, label %B752.loopexit.unr-lcssa, label %B536.if

B236.if:                                          ; preds = %B236, %B236.if.lr.ph
  %lsr.iv85 = phi i64 [ %.79, %B236.if.lr.ph ], [ %lsr.iv.next86, %B236 ]
  %lsr.iv82 = phi ptr [ %scevgep81, %B236.if.lr.ph ], [ %scevgep83, %B236 ]
  %scevgep84 = getelementptr i8, ptr %lsr.iv82, i64 -8
  %.218 = load i64, ptr %scevgep84, align 8
  %.226 = load i64, ptr %lsr.iv82, align 8
  store i64 0, ptr %.233, align 8
  %.238 = call i32 @ways(ptr nonnull %.233, ptr nonnull %excinfo.1, ptr %arg.I, i64 %arg.head, ptr %arg.Q, i64 %.218, i64 %.226, i8 %.237, ptr %arg.W, i64 %.37)
  br label %B238.endif

B238.endif:                                       ; preds = %B236.if
  %.248 = load i64, ptr %.233, align 8
  switch i64 %.248, label %B396 [
    i64 0, label %B236
    i64 -1, label %B382
  ]

B430.if:                                          ; preds = %B498.7, %B430.if.lr.ph.new
  %lsr.iv31 = phi i64 [ %lsr.iv.next32, %B498.7 ], [ %10, %B430.if.lr.ph.new ]
  %lsr.iv72 = phi ptr [ %scevgep73, %B498.7 ], [ %scevgep71, %B430.if.lr.ph.new ]
  %whole.2.0218 = phi i1 [ %"$phi498.1.2.1.7", %B498.7 ], [ false, %B430.if.lr.ph.new ]
  br i1 %whole.2.0218, label %B498.7, label %B438

B536.if:                                          ; preds = %B753.1, %B536.if.lr.ph.new
  %lsr.iv = phi ptr [ %scevgep57, %B753.1 ], [ %scevgep, %B536.if.lr.ph.new ]
  %kept.2.0242 = phi i64 [ %kept.3.1.1, %B753.1 ], [ 0, %B536.if.lr.ph.new ]
  %.562230240 = phi i64 [ %.569.114, %B753.1 ], [ 0, %B536.if.lr.ph.new ]
  br i1 %"$phi498.1.2.1.lcssa", label %B586, label %B753
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define internal i32 @ways(ptr noalias nonnull writeonly captures(none) %retptr, ptr noalias nonnull readnone captures(none) %excinfo, ptr readonly captures(none) %arg.I, i64 range(i64 -9223372036854775808, 9223372036854775793) %arg.head, ptr readonly captures(none) %arg.Q, i64 %arg.off, i64 %arg.length, i8 range(i8 0, 2) %arg.surname, ptr captures(none) initializes((1116864, 1116872), (1116928, 1116936), (1116992, 1117000)) %arg.W, i64 %arg.to) local_unnamed_addr #0 {
entry:
  %0 = getelementptr i64, ptr %arg.I, i64 %arg.head
  %.76 = getelementptr i8, ptr %0, i64 8
  %.77 = load i64, ptr %.76, align 8
  %.80 = getelementptr i8, ptr %0, i64 16
  %.81 = load i64, ptr %.80, align 8
  %.85 = load i64, ptr %0, align 8
  %.133 = getelementptr i8, ptr %arg.W, i64 1116864
  store i64 0, ptr %.133, align 8
  %.137 = getelementptr i8, ptr %arg.W, i64 1116928
  store i64 0, ptr %.137, align 8
  %.141 = getelementptr i8, ptr %arg.W, i64 1116992
  store i64 0, ptr %.141, align 8
  %1 = getelementptr i64, ptr %arg.I, i64 %.77
  %invariant.gep = getelementptr i64, ptr %arg.Q, i64 %arg.off
  %invariant.gep10 = getelementptr i64, ptr %arg.I, i64 %.81
  %2 = getelementptr i64, ptr %arg.W, i64 %arg.to
  %3 = getelementptr i8, ptr %2, i64 8
  %4 = shl i64 %arg.to, 3
  %5 = getelementptr i8, ptr %arg.W, i64 %4
  %scevgep40 = getelementptr i8, ptr %5, i64 72
  %scevgep57 = getelementptr i8, ptr %5, i64 16
  %scevgep60 = getelementptr i8, ptr %arg.W, i64 1117056
  %scevgep77 = getelementptr i8, ptr %5, i64 136
  br label %B304.preheader

B304.preheader:                                   ; preds = %B1225, %entry
  %found.4.0247 = phi i64 [ 0, %entry ], [ %found.2.1191, %B1225 ]
  %level.3.0246 = phi i64 [ 0, %entry ], [ %level.4.1, %B1225 ]
  %6 = getelementptr i64, ptr %arg.W, i64 %level.3.0246
  %.172217 = getelementptr i8, ptr %6, i64 1116928
  %.173218 = load i64, ptr %.172217, align 8
  %.174219 = add nsw i64 %.173218, 1
  store i64 %.174219, ptr %.172217, align 8
  %.191220 = getelementptr i8, ptr %6, i64 1116864
  %.192221 = load i64, ptr %.191220, align 8
  %.194222 = add nsw i64 %.192221, %.174219
  %.199223 = icmp sgt i64 %.173218, 7
  %.203224 = icmp sgt i64 %.194222, %arg.length
  %or.cond225 = select i1 %.199223, i1 true, i1 %.203224
  br i1 %or.cond225, label %B436, label %B448.preheader

B448.preheader:                                   ; preds = %B304.preheader
  br label %B448

B436:                                             ; preds = %B1210, %B304.preheader
  %level.5.1.lcssa = phi i64 [ %level.3.0246, %B304.preheader ], [ %level.6.2, %B1210 ]
  %found.2.1.lcssa = phi i64 [ %found.4.0247, %B304.preheader ], [ %found.3.2, %B1210 ]
  %.210 = add nsw i64 %level.5.1.lcssa, -1
  br label %B1225

B448:                                             ; preds = %B1210, %B448.preheader
  %.194231 = phi i64 [ %.194, %B1210 ], [ %.194222, %B448.preheader ]
  %.173230 = phi i64 [ %.173, %B1210 ], [ %.173218, %B448.preheader ]
  %found.2.1229 = phi i64 [ %found.3.2, %B1210 ], [ %found.4.0247, %B448.preheader ]
  %level.5.1228 = phi i64 [ %level.6.2, %B1210 ], [ %level.3.0246, %B448.preheader ]
  %7 = icmp sgt i64 %.85, 0
  %8 = getelementptr i64, ptr %arg.W, i64 %level.5.1228
  %.221 = getelementptr i8, ptr %8, i64 1116992
  %.222 = load i64, ptr %.221, align 8
  %gep = getelementptr i64, ptr %invariant.gep, i64 %.194231
  %.228 = getelementptr i8, ptr %gep, i64 -8
  %.229 = load i64, ptr %.228, align 8
  %9 = getelementptr i64, ptr %arg.I, i64 %.173230
  %.236 = getelementptr i8, ptr %9, i64 512
  %.237 = load i64, ptr %.236, align 8
  %.238 = mul nsw i64 %.237, %.229
  %.239 = add nsw i64 %.238, %.222
  store i64 %.239, ptr %.221, align 8
  br i1 %7, label %B16.i.preheader, label %B448.endif

B16.i.preheader:                                  ; preds = %B448
  br label %B16.i

B16.i:                                            ; preds = %B16.i, %B16.i.preheader
  %low.2.0.i = phi i64 [ %low.3.1.i, %B16.i ], [ 0, %B16.i.preheader ]
  %high.2.0.i = phi i64 [ %high.3.1.i, %B16.i ], [ %.85, %B16.i.preheader ]
  %.33.i = add nuw nsw i64 %high.2.0.i, %low.2.0.i
  %.41.1.i = lshr i64 %.33.i, 1
  %.81.i = getelementptr i64, ptr %1, i64 %.41.1.i
  %.82.i = load i64, ptr %.81.i, align 8, !noalias !40
  %.84.i = icmp slt i64 %.82.i, %.239
  %.95.i = add nuw nsw i64 %.41.1.i, 1
  %high.3.1.i = select i1 %.84.i, i64 %high.2.0.i, i64 %.41.1.i
  %low.3.1.i = select i1 %.84.i, i64 %.95.i, i64 %low.2.0.i
  %.126.i = icmp slt i64 %low.3.1.i, %high.3.1.i
  br i1 %.126.i, label %B16.i, label %B448.endif

B628:                                             ; preds = %B448.endif
  %.290 = getelementptr i64, ptr %1, i64 %low.4.1.i
  %.291 = load i64, ptr %.290, align 8
  %.298.not = icmp eq i64 %.291, %.239
  br i1 %.298.not, label %B678, label %B1225

B678:                                             ; preds = %B628
  %.idx = shl i64 %low.4.1.i, 5
  %gep11 = getelementptr i8, ptr %invariant.gep10, i64 %.idx
  %.320 = getelementptr i8, ptr %gep11, i64 24
  %.321 = load i64, ptr %.320, align 8
  %.325 = getelementptr i8, ptr %gep11, i64 16
  %.326 = load i64, ptr %.325, align 8
  %.327 = icmp eq i64 %.321, %.326
  br i1 %.327, label %B742, label %B804

B742:                                             ; preds = %B678
  %10 = icmp ne i8 %arg.surname, 0
  %.332 = icmp eq i64 %level.5.1228, 0
  %or.cond186 = and i1 %10, %.332
  br i1 %or.cond186, label %B758, label %B1225

B758:                                             ; preds = %B742
  %sunkaddr = getelementptr i8, ptr %invariant.gep10, i64 %.idx
  %sunkaddr101 = getelementptr i8, ptr %sunkaddr, i64 8
  %.338 = load i64, ptr %sunkaddr101, align 8
  %sunkaddr102 = getelementptr i8, ptr %invariant.gep10, i64 %.idx
  %.342 = load i64, ptr %sunkaddr102, align 8
  %.345 = icmp sgt i64 %.338, %.342
  br i1 %.345, label %B804, label %B1225

B804:                                             ; preds = %B758, %B678
  %sunkaddr65 = shl i64 %level.5.1228, 3
  %sunkaddr66 = getelementptr i8, ptr %arg.W, i64 %sunkaddr65
  %sunkaddr67 = getelementptr i8, ptr %sunkaddr66, i64 1117056
  store i64 %low.4.1.i, ptr %sunkaddr67, align 8
  %sunkaddr68 = shl i64 %.194231, 3
  %sunkaddr69 = getelementptr i8, ptr %invariant.gep, i64 %sunkaddr68
  %sunkaddr70 = getelementptr i8, ptr %sunkaddr69, i64 -8
  %.380 = load i64, ptr %sunkaddr70, align 8
  %.381 = icmp ne i64 %.380, 39
  %.388 = icmp slt i64 %.194231, %arg.length
  %or.cond187 = select i1 %.381, i1 %.388, i1 false
  br i1 %or.cond187, label %B878, label %B928

B878:                                             ; preds = %B804
  %sunkaddr103 = mul i64 %.194231, 8
  %sunkaddr104 = getelementptr i8, ptr %invariant.gep, i64 %sunkaddr103
  %.398 = load i64, ptr %sunkaddr104, align 8
  %.399 = icmp eq i64 %.398, 39
  %.402 = zext i1 %.399 to i64
  %spec.select = add nsw i64 %.194231, %.402
  br label %B928

B928:                                             ; preds = %B878, %B804
  %tail.2.2 = phi i64 [ %.194231, %B804 ], [ %spec.select, %B878 ]
  %.412 = icmp eq i64 %tail.2.2, %arg.length
  br i1 %.412, label %B940, label %B1138

B940:                                             ; preds = %B928
  %.417 = icmp eq i64 %found.2.1229, 192
  br i1 %.417, label %common.ret, label %B986

common.ret:                                       ; preds = %B1225, %B940
  %storemerge = phi i64 [ -1, %B940 ], [ %found.2.1191, %B1225 ]
  store i64 %storemerge, ptr %retptr, align 8
  ret i32 poison

B986:                                             ; preds = %B940
  %.462 = add nuw i64 %level.5.1228, 1
  %.465.idx = mul i64 %found.2.1229, 40
  %.465 = getelementptr i8, ptr %3, i64 %.465.idx
  store i64 %.462, ptr %.465, align 8
  %11 = tail call i64 @llvm.smax.i64(i64 %.462, i64 1)
  %xtraiter = and i64 %11, 7
  %12 = icmp slt i64 %.462, 8
  br i1 %12, label %B1080.if.epil.preheader, label %B986.new

B986.new:                                         ; preds = %B986
  %scevgep41 = getelementptr i8, ptr %scevgep40, i64 %.465.idx
  %13 = add nsw i64 %11, -8
  %14 = lshr i64 %13, 3
  %15 = icmp eq i64 %14, 0
  br i1 %15, label %B1080.if.epil.preheader16, label %B986.new.new

B986.new.new:                                     ; preds = %B986.new
  %16 = add nuw nsw i64 %14, 1
  %scevgep78 = getelementptr i8, ptr %scevgep77, i64 %.465.idx
  %17 = lshr i64 %16, 1
  %18 = mul nsw i64 %17, -2
  br label %B1080.if

B1126.unr-lcssa.unr-lcssa:                        ; preds = %B1080.if
  %19 = and i64 %13, 8
  %lcmp.mod.not26.not = icmp eq i64 %19, 0
  br i1 %lcmp.mod.not26.not, label %B1080.if.epil.preheader16, label %B1126.unr-lcssa

B1080.if.epil.preheader16:                        ; preds = %B1126.unr-lcssa.unr-lcssa, %B986.new
  %.554200202.epil.init21 = phi i64 [ 0, %B986.new ], [ %.561.7.1, %B1126.unr-lcssa.unr-lcssa ]
  %20 = shl i64 %.554200202.epil.init21, 3
  %sunkaddr83.epil = getelementptr i8, ptr %arg.W, i64 %20
  %sunkaddr84.epil = getelementptr i8, ptr %sunkaddr83.epil, i64 1117056
  %.590.epil19 = load i64, ptr %sunkaddr84.epil, align 8
  %scevgep55.epil = getelementptr i8, ptr %scevgep41, i64 %20
  %scevgep56.epil = getelementptr i8, ptr %scevgep55.epil, i64 -56
  store i64 %.590.epil19, ptr %scevgep56.epil, align 8
  %sunkaddr87.epil = getelementptr i8, ptr %sunkaddr83.epil, i64 1117064
  %.590.1.epil = load i64, ptr %sunkaddr87.epil, align 8
  %scevgep54.epil = getelementptr i8, ptr %scevgep55.epil, i64 -48
  store i64 %.590.1.epil, ptr %scevgep54.epil, align 8
  %sunkaddr90.epil = getelementptr i8, ptr %sunkaddr83.epil, i64 1117072
  %.590.2.epil = load i64, ptr %sunkaddr90.epil, align 8
  %scevgep52.epil = getelementptr i8, ptr %scevgep55.epil, i64 -40
  store i64 %.590.2.epil, ptr %scevgep52.epil, align 8
  %sunkaddr93.epil = getelementptr i8, ptr %sunkaddr83.epil, i64 1117080
  %.590.3.epil = load i64, ptr %sunkaddr93.epil, align 8
  %scevgep50.epil = getelementptr i8, ptr %scevgep55.epil, i64 -32
  store i64 %.590.3.epil, ptr %scevgep50.epil, align 8
  %sunkaddr96.epil = getelementptr i8, ptr %sunkaddr83.epil, i64 1117088
  %.590.4.epil = load i64, ptr %sunkaddr96.epil, align 8
  %scevgep48.epil = getelementptr i8, ptr %scevgep55.epil, i64 -24
  store i64 %.590.4.epil, ptr %scevgep48.epil, align 8
  %sunkaddr99.epil = getelementptr i8, ptr %sunkaddr83.epil, i64 1117096
  %.590.5.epil = load i64, ptr %sunkaddr99.epil, align 8
  %scevgep46.epil = getelementptr i8, ptr %scevgep55.epil, i64 -16
  store i64 %.590.5.epil, ptr %scevgep46.epil, align 8
  %sunkaddr102.epil = getelementptr i8, ptr %sunkaddr83.epil, i64 1117104
  %.590.6.epil = load i64, ptr %sunkaddr102.epil, align 8
  %scevgep44.epil = getelementptr i8, ptr %scevgep55.epil, i64 -8
  store i64 %.590.6.epil, ptr %scevgep44.epil, align 8
  %.561.7.epil = add nuw nsw i64 %.554200202.epil.init21, 8
  %sunkaddr105.epil = getelementptr i8, ptr %sunkaddr83.epil, i64 1117112
  %.590.7.epil = load i64, ptr %sunkaddr105.epil, align 8
  store i64 %.590.7.epil, ptr %scevgep55.epil, align 8
  br label %B1126.unr-lcssa

B1126.unr-lcssa:                                  ; preds = %B1080.if.epil.preheader16, %B1126.unr-lcssa.unr-lcssa
  %.561.7.lcssa = phi i64 [ %.561.7.epil, %B1080.if.epil.preheader16 ], [ %.561.7.1, %B1126.unr-lcssa.unr-lcssa ]
  %lcmp.mod.not = icmp eq i64 %xtraiter, 0
  br i1 %lcmp.mod.not, label %B1126, label %B1080.if.epil.preheader

B1080.if.epil.preheader:                          ; preds = %B1126.unr-lcssa, %B986
  %.554200202.epil.init = phi i64 [ 0, %B986 ], [ %.561.7.lcssa, %B1126.unr-lcssa ]
  %21 = shl i64 %.554200202.epil.init, 3
  %22 = getelementptr i8, ptr %scevgep57, i64 %.465.idx
  %scevgep58 = getelementptr i8, ptr %22, i64 %21
  %scevgep61 = getelementptr i8, ptr %scevgep60, i64 %21
  br label %B1080.if.epil

B1080.if.epil:                                    ; preds = %B1080.if.epil, %B1080.if.epil.preheader
  %epil.iter = phi i64 [ 0, %B1080.if.epil.preheader ], [ %epil.iter.next, %B1080.if.epil ]
  %23 = shl i64 %epil.iter, 3
  %scevgep109 = getelementptr i8, ptr %scevgep61, i64 %23
  %.590.epil = load i64, ptr %scevgep109, align 8
  %scevgep108 = getelementptr i8, ptr %scevgep58, i64 %23
  store i64 %.590.epil, ptr %scevgep108, align 8
  %epil.iter.next = add i64 %epil.iter, 1
  %epil.iter.cmp.not = icmp eq i64 %xtraiter, %epil.iter.next
  br i1 %epil.iter.cmp.not, label %B1126, label %B1080.if.epil, !llvm.loop !43

B1126:                                            ; preds = %B1080.if.epil, %B1126.unr-lcssa
  %.611 = add nsw i64 %found.2.1229, 1
  br label %B1210

B1138:                                            ; preds = %B928
  %.625 = icmp slt i64 %level.5.1228, 3
  br i1 %.625, label %B1150, label %B1210

B1150:                                            ; preds = %B1138
  %.633 = add nuw nsw i64 %level.5.1228, 1
  %sunkaddr105 = mul i64 %level.5.1228, 8
  %sunkaddr106 = getelementptr i8, ptr %arg.W, i64 %sunkaddr105
  %sunkaddr107 = getelementptr i8, ptr %sunkaddr106, i64 1116872
  store i64 %tail.2.2, ptr %sunkaddr107, align 8
  %sunkaddr108 = mul i64 %level.5.1228, 8
  %sunkaddr109 = getelementptr i8, ptr %arg.W, i64 %sunkaddr108
  %sunkaddr110 = getelementptr i8, ptr %sunkaddr109, i64 1116936
  store i64 0, ptr %sunkaddr110, align 8
  %sunkaddr111 = mul i64 %level.5.1228, 8
  %sunkaddr112 = getelementptr i8, ptr %arg.W, i64 %sunkaddr111
  %sunkaddr113 = getelementptr i8, ptr %sunkaddr112, i64 1117000
  store i64 0, ptr %sunkaddr113, align 8
  br label %B1210

B1210:                                            ; preds = %B1150, %B1138, %B1126
  %level.6.2 = phi i64 [ %level.5.1228, %B1126 ], [ %.633, %B1150 ], [ %level.5.1228, %B1138 ]
  %found.3.2 = phi i64 [ %.611, %B1126 ], [ %found.2.1229, %B1150 ], [ %found.2.1229, %B1138 ]
  %24 = getelementptr i64, ptr %arg.W, i64 %level.6.2
  %.172 = getelementptr i8, ptr %24, i64 1116928
  %.173 = load i64, ptr %.172, align 8
  %.174 = add nsw i64 %.173, 1
  store i64 %.174, ptr %.172, align 8
  %.191 = getelementptr i8, ptr %24, i64 1116864
  %.192 = load i64, ptr %.191, align 8
  %.194 = add nsw i64 %.192, %.174
  %.199 = icmp sgt i64 %.173, 7
  %.203 = icmp sgt i64 %.194, %arg.length
  %or.cond = select i1 %.199, i1 true, i1 %.203
  br i1 %or.cond, label %B436, label %B448

B1225:                                            ; preds = %B448.endif, %B758, %B742, %B628, %B436
  %found.2.1191 = phi i64 [ %found.2.1.lcssa, %B436 ], [ %found.2.1229, %B628 ], [ %found.2.1229, %B742 ], [ %found.2.1229, %B758 ], [ %found.2.1229, %B448.endif ]
  %level.4.1 = phi i64 [ %.210, %B436 ], [ %level.5.1228, %B628 ], [ %level.5.1228, %B742 ], [ 0, %B758 ], [ %level.5.1228, %B448.endif ]
  %.159 = icmp sgt i64 %level.4.1, -1
  br i1 %.159, label %B304.preheader, label %common.ret

B448.endif:                                       ; preds = %B16.i, %B448
  %low.4.1.i = phi i64 [ 0, %B448 ], [ %low.3.1.i, %B16.i ]
  %.284 = icmp eq i64 %low.4.1.i, %.85
  br i1 %.284, label %B1225, label %B628

B1080.if:                                         ; preds = %B1080.if, %B986.new.new
  %lsr.iv19 = phi i64 [ %lsr.iv.next20, %B1080.if ], [ %18, %B986.new.new ]
  %.554200202 = phi i64 [ %.561.7.1, %B1080.if ], [ 0, %B986.new.new ]
  %sunkaddr120 = shl i64 %.554200202, 3
  %sunkaddr114 = mul i64 %.554200202, 8
  %sunkaddr115 = getelementptr i8, ptr %arg.W, i64 %sunkaddr114
  %sunkaddr116 = getelementptr i8, ptr %sunkaddr115, i64 1117056
  %.590 = load i64, ptr %sunkaddr116, align 8
  %scevgep102 = getelementptr i8, ptr %scevgep78, i64 %sunkaddr120
  %scevgep103 = getelementptr i8, ptr %scevgep102, i64 -64
  %25 = shl i64 %.554200202, 3
  %scevgep48 = getelementptr i8, ptr %scevgep78, i64 %25
  %scevgep49 = getelementptr i8, ptr %scevgep48, i64 -120
  store i64 %.590, ptr %scevgep49, align 8
  %sunkaddr117 = mul i64 %.554200202, 8
  %sunkaddr118 = getelementptr i8, ptr %arg.W, i64 %sunkaddr117
  %sunkaddr119 = getelementptr i8, ptr %sunkaddr118, i64 1117064
  %.590.1 = load i64, ptr %sunkaddr119, align 8
  %26 = shl i64 %.554200202, 3
  %scevgep46 = getelementptr i8, ptr %scevgep78, i64 %26
  %scevgep47 = getelementptr i8, ptr %scevgep46, i64 -112
  store i64 %.590.1, ptr %scevgep47, align 8
  %sunkaddr121 = mul i64 %.554200202, 8
  %sunkaddr122 = getelementptr i8, ptr %arg.W, i64 %sunkaddr121
  %sunkaddr123 = getelementptr i8, ptr %sunkaddr122, i64 1117072
  %.590.2 = load i64, ptr %sunkaddr123, align 8
  %27 = shl i64 %.554200202, 3
  %scevgep44 = getelementptr i8, ptr %scevgep78, i64 %27
  %scevgep45 = getelementptr i8, ptr %scevgep44, i64 -104
  store i64 %.590.2, ptr %scevgep45, align 8
  %sunkaddr124 = mul i64 %.554200202, 8
  %sunkaddr125 = getelementptr i8, ptr %arg.W, i64 %sunkaddr124
  %sunkaddr126 = getelementptr i8, ptr %sunkaddr125, i64 1117080
  %.590.3 = load i64, ptr %sunkaddr126, align 8
  %28 = shl i64 %.554200202, 3
  %scevgep42 = getelementptr i8, ptr %scevgep78, i64 %28
  %scevgep43 = getelementptr i8, ptr %scevgep42, i64 -96
  store i64 %.590.3, ptr %scevgep43, align 8
  %sunkaddr127 = mul i64 %.554200202, 8
  %sunkaddr128 = getelementptr i8, ptr %arg.W, i64 %sunkaddr127
  %sunkaddr129 = getelementptr i8, ptr %sunkaddr128, i64 1117088
  %.590.4 = load i64, ptr %sunkaddr129, align 8
  %29 = shl i64 %.554200202, 3
  %scevgep38 = getelementptr i8, ptr %scevgep78, i64 %29
  %scevgep39 = getelementptr i8, ptr %scevgep38, i64 -88
  store i64 %.590.4, ptr %scevgep39, align 8
  %sunkaddr130 = mul i64 %.554200202, 8
  %sunkaddr131 = getelementptr i8, ptr %arg.W, i64 %sunkaddr130
  %sunkaddr132 = getelementptr i8, ptr %sunkaddr131, i64 1117096
  %.590.5 = load i64, ptr %sunkaddr132, align 8
  %30 = shl i64 %.554200202, 3
  %scevgep36 = getelementptr i8, ptr %scevgep78, i64 %30
  %scevgep37 = getelementptr i8, ptr %scevgep36, i64 -80
  store i64 %.590.5, ptr %scevgep37, align 8
  %sunkaddr133 = mul i64 %.554200202, 8
  %sunkaddr134 = getelementptr i8, ptr %arg.W, i64 %sunkaddr133
  %sunkaddr135 = getelementptr i8, ptr %sunkaddr134, i64 1117104
  %.590.6 = load i64, ptr %sunkaddr135, align 8
  %31 = shl i64 %.554200202, 3
  %scevgep34 = getelementptr i8, ptr %scevgep78, i64 %31
  %scevgep35 = getelementptr i8, ptr %scevgep34, i64 -72
  store i64 %.590.6, ptr %scevgep35, align 8
  %sunkaddr136 = mul i64 %.554200202, 8
  %sunkaddr137 = getelementptr i8, ptr %arg.W, i64 %sunkaddr136
  %sunkaddr138 = getelementptr i8, ptr %sunkaddr137, i64 1117112
  %.590.7 = load i64, ptr %sunkaddr138, align 8
  store i64 %.590.7, ptr %scevgep103, align 8
  %sunkaddr139 = mul i64 %.554200202, 8
  %sunkaddr140 = getelementptr i8, ptr %arg.W, i64 %sunkaddr139
  %sunkaddr141 = getelementptr i8, ptr %sunkaddr140, i64 1117120
  %.590.125 = load i64, ptr %sunkaddr141, align 8
  %32 = shl i64 %.554200202, 3
  %scevgep32 = getelementptr i8, ptr %scevgep78, i64 %32
  %scevgep33 = getelementptr i8, ptr %scevgep32, i64 -56
  store i64 %.590.125, ptr %scevgep33, align 8
  %sunkaddr142 = mul i64 %.554200202, 8
  %sunkaddr143 = getelementptr i8, ptr %arg.W, i64 %sunkaddr142
  %sunkaddr144 = getelementptr i8, ptr %sunkaddr143, i64 1117128
  %.590.1.1 = load i64, ptr %sunkaddr144, align 8
  %33 = shl i64 %.554200202, 3
  %scevgep30 = getelementptr i8, ptr %scevgep78, i64 %33
  %scevgep31 = getelementptr i8, ptr %scevgep30, i64 -48
  store i64 %.590.1.1, ptr %scevgep31, align 8
  %sunkaddr145 = mul i64 %.554200202, 8
  %sunkaddr146 = getelementptr i8, ptr %arg.W, i64 %sunkaddr145
  %sunkaddr147 = getelementptr i8, ptr %sunkaddr146, i64 1117136
  %.590.2.1 = load i64, ptr %sunkaddr147, align 8
  %34 = shl i64 %.554200202, 3
  %scevgep28 = getelementptr i8, ptr %scevgep78, i64 %34
  %scevgep29 = getelementptr i8, ptr %scevgep28, i64 -40
  store i64 %.590.2.1, ptr %scevgep29, align 8
  %sunkaddr148 = mul i64 %.554200202, 8
  %sunkaddr149 = getelementptr i8, ptr %arg.W, i64 %sunkaddr148
  %sunkaddr150 = getelementptr i8, ptr %sunkaddr149, i64 1117144
  %.590.3.1 = load i64, ptr %sunkaddr150, align 8
  %35 = shl i64 %.554200202, 3
  %scevgep26 = getelementptr i8, ptr %scevgep78, i64 %35
  %scevgep27 = getelementptr i8, ptr %scevgep26, i64 -32
  store i64 %.590.3.1, ptr %scevgep27, align 8
  %sunkaddr151 = mul i64 %.554200202, 8
  %sunkaddr152 = getelementptr i8, ptr %arg.W, i64 %sunkaddr151
  %sunkaddr153 = getelementptr i8, ptr %sunkaddr152, i64 1117152
  %.590.4.1 = load i64, ptr %sunkaddr153, align 8
  %36 = shl i64 %.554200202, 3
  %scevgep24 = getelementptr i8, ptr %scevgep78, i64 %36
  %scevgep25 = getelementptr i8, ptr %scevgep24, i64 -24
  store i64 %.590.4.1, ptr %scevgep25, align 8
  %sunkaddr154 = mul i64 %.554200202, 8
  %sunkaddr155 = getelementptr i8, ptr %arg.W, i64 %sunkaddr154
  %sunkaddr156 = getelementptr i8, ptr %sunkaddr155, i64 1117160
  %.590.5.1 = load i64, ptr %sunkaddr156, align 8
  %37 = shl i64 %.554200202, 3
  %scevgep22 = getelementptr i8, ptr %scevgep78, i64 %37
  %scevgep23 = getelementptr i8, ptr %scevgep22, i64 -16
  store i64 %.590.5.1, ptr %scevgep23, align 8
  %sunkaddr157 = mul i64 %.554200202, 8
  %sunkaddr158 = getelementptr i8, ptr %arg.W, i64 %sunkaddr157
  %sunkaddr159 = getelementptr i8, ptr %sunkaddr158, i64 1117168
  %.590.6.1 = load i64, ptr %sunkaddr159, align 8
  %38 = shl i64 %.554200202, 3
  %scevgep = getelementptr i8, ptr %scevgep78, i64 %38
  %scevgep21 = getelementptr i8, ptr %scevgep, i64 -8
  store i64 %.590.6.1, ptr %scevgep21, align 8
  %.561.7.1 = add i64 %.554200202, 16
  %sunkaddr160 = mul i64 %.561.7.1, 8
  %sunkaddr161 = getelementptr i8, ptr %arg.W, i64 %sunkaddr160
  %sunkaddr162 = getelementptr i8, ptr %sunkaddr161, i64 1117048
  %.590.7.1 = load i64, ptr %sunkaddr162, align 8
  store i64 %.590.7.1, ptr %scevgep102, align 8
  %lsr.iv.next20 = add i64 %lsr.iv19, 2
  %niter.ncmp.1 = icmp eq i64 %lsr.iv.next20, 0
  br i1 %niter.ncmp.1, label %B1126.unr-lcssa.unr-lcssa, label %B1080.if
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i32 @politburo_walk(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.keys, i64 %arg.base, i64 %arg.count, ptr readonly captures(none) %arg.C, ptr readonly captures(none) %arg.X, ptr readonly captures(none) %arg.G, i64 %arg.steps, i64 %arg.length, i64 %arg.rows, ptr readonly captures(none) %arg.P, i64 %arg.priors, float %arg.budget, ptr captures(none) %arg.W, ptr captures(none) %arg.WF) local_unnamed_addr #0 {
entry:
  %.140 = icmp sgt i64 %arg.rows, 0
  br i1 %.140, label %B310.if.lr.ph, label %B480.thread

B480.thread:                                      ; preds = %entry
  %.42222 = fadd float %arg.budget, 1.000000e+09
  br label %B920

B310.if.lr.ph:                                    ; preds = %entry
  %0 = getelementptr float, ptr %arg.P, i64 %arg.priors
  %xtraiter = and i64 %arg.length, 7
  %unroll_iter = and i64 %arg.length, 9223372036854775800
  %1 = shl i64 %arg.steps, 3
  %2 = add i64 %1, 248
  %scevgep155 = getelementptr i8, ptr %arg.G, i64 %2
  %3 = add i64 %1, 24
  %scevgep165 = getelementptr i8, ptr %arg.G, i64 %3
  %4 = shl nuw nsw i64 %xtraiter, 5
  br label %B310.if

B430.loopexit.unr-lcssa:                          ; preds = %B366.if
  %5 = icmp eq i64 %xtraiter, 0
  br i1 %5, label %B430, label %B366.if.epil.preheader

B366.if.epil.preheader:                           ; preds = %B366.if.preheader, %B430.loopexit.unr-lcssa
  %total.2.1439.epil.init = phi float [ %.230, %B366.if.preheader ], [ %.365.7, %B430.loopexit.unr-lcssa ]
  %.320435437.epil.init = phi i64 [ 0, %B366.if.preheader ], [ %.327.7, %B430.loopexit.unr-lcssa ]
  %6 = shl i64 %.320435437.epil.init, 5
  %scevgep166 = getelementptr i8, ptr %scevgep165, i64 %6
  br label %B366.if.epil

B366.if.epil:                                     ; preds = %B366.if.epil, %B366.if.epil.preheader
  %lsr.iv167 = phi i64 [ %lsr.iv.next168, %B366.if.epil ], [ 0, %B366.if.epil.preheader ]
  %total.2.1439.epil = phi float [ %.365.epil, %B366.if.epil ], [ %total.2.1439.epil.init, %B366.if.epil.preheader ]
  %scevgep169 = getelementptr i8, ptr %scevgep166, i64 %lsr.iv167
  %.358.epil = load i64, ptr %scevgep169, align 8
  %gep.epil = getelementptr float, ptr %invariant.gep, i64 %.358.epil
  %.363.epil = load float, ptr %gep.epil, align 4
  %.365.epil = fadd float %total.2.1439.epil, %.363.epil
  %lsr.iv.next168 = add nuw nsw i64 %lsr.iv167, 32
  %epil.iter.cmp.not = icmp eq i64 %4, %lsr.iv.next168
  br i1 %epil.iter.cmp.not, label %B430, label %B366.if.epil, !llvm.loop !44

B430:                                             ; preds = %B310.if, %B366.if.epil, %B430.loopexit.unr-lcssa
  %total.2.1.lcssa = phi float [ %.230, %B310.if ], [ %.365.7, %B430.loopexit.unr-lcssa ], [ %.365.epil, %B366.if.epil ]
  %7 = getelementptr float, ptr %arg.WF, i64 %.190443449
  %.380 = getelementptr i8, ptr %7, i64 13504
  store float %total.2.1.lcssa, ptr %.380, align 4
  %.12.i = fcmp olt float %most.3.0451, %total.2.1.lcssa
  %"$phi22.0.2.0.i" = select i1 %.12.i, float %most.3.0451, float %total.2.1.lcssa
  %exitcond570.not = icmp eq i64 %.197, %arg.rows
  br i1 %exitcond570.not, label %B480, label %B310.if

B480:                                             ; preds = %B430
  %.422 = fadd float %arg.budget, %"$phi22.0.2.0.i"
  %xtraiter77 = and i64 %arg.rows, 3
  %8 = icmp ult i64 %arg.rows, 4
  br i1 %8, label %B560.if.epil.preheader, label %B480.new

B480.new:                                         ; preds = %B480
  %unroll_iter82 = and i64 %arg.rows, 9223372036854775804
  br label %B560.if

B594:                                             ; preds = %B560.if
  %9 = getelementptr i64, ptr %arg.W, i64 %taken.2.0462
  %.570 = getelementptr i8, ptr %9, i64 1117632
  store i64 %.517458460, ptr %.570, align 8
  %.575 = add nsw i64 %taken.2.0462, 1
  br label %B620

B620:                                             ; preds = %B560.if, %B594
  %taken.3.1 = phi i64 [ %.575, %B594 ], [ %taken.2.0462, %B560.if ]
  %10 = add i64 %.517458460, 2
  %sunkaddr = mul i64 %.517458460, 4
  %sunkaddr172 = getelementptr i8, ptr %arg.WF, i64 %sunkaddr
  %sunkaddr173 = getelementptr i8, ptr %sunkaddr172, i64 13508
  %.561.1 = load float, ptr %sunkaddr173, align 4
  %.563.1 = fcmp ugt float %.561.1, %.422
  br i1 %.563.1, label %B620.1, label %B594.1

B594.1:                                           ; preds = %B620
  %11 = getelementptr i64, ptr %arg.W, i64 %taken.3.1
  %.570.1 = getelementptr i8, ptr %11, i64 1117632
  store i64 %42, ptr %.570.1, align 8
  %.575.1 = add nsw i64 %taken.3.1, 1
  br label %B620.1

B620.1:                                           ; preds = %B594.1, %B620
  %taken.3.1.1 = phi i64 [ %.575.1, %B594.1 ], [ %taken.3.1, %B620 ]
  %12 = add i64 %.517458460, 3
  %sunkaddr174 = mul i64 %.517458460, 4
  %sunkaddr175 = getelementptr i8, ptr %arg.WF, i64 %sunkaddr174
  %sunkaddr176 = getelementptr i8, ptr %sunkaddr175, i64 13512
  %.561.2 = load float, ptr %sunkaddr176, align 4
  %.563.2 = fcmp ugt float %.561.2, %.422
  br i1 %.563.2, label %B620.2, label %B594.2

B594.2:                                           ; preds = %B620.1
  %13 = getelementptr i64, ptr %arg.W, i64 %taken.3.1.1
  %.570.2 = getelementptr i8, ptr %13, i64 1117632
  store i64 %10, ptr %.570.2, align 8
  %.575.2 = add nsw i64 %taken.3.1.1, 1
  br label %B620.2

B620.2:                                           ; preds = %B594.2, %B620.1
  %taken.3.1.2 = phi i64 [ %.575.2, %B594.2 ], [ %taken.3.1.1, %B620.1 ]
  %.524.3 = add nuw nsw i64 %.517458460, 4
  %sunkaddr177 = mul i64 %.517458460, 4
  %sunkaddr178 = getelementptr i8, ptr %arg.WF, i64 %sunkaddr177
  %sunkaddr179 = getelementptr i8, ptr %sunkaddr178, i64 13516
  %.561.3 = load float, ptr %sunkaddr179, align 4
  %.563.3 = fcmp ugt float %.561.3, %.422
  br i1 %.563.3, label %B620.3, label %B594.3

B594.3:                                           ; preds = %B620.2
  %14 = getelementptr i64, ptr %arg.W, i64 %taken.3.1.2
  %.570.3 = getelementptr i8, ptr %14, i64 1117632
  store i64 %12, ptr %.570.3, align 8
  %.575.3 = add nsw i64 %taken.3.1.2, 1
  br label %B620.3

B620.3:                                           ; preds = %B594.3, %B620.2
  %taken.3.1.3 = phi i64 [ %.575.3, %B594.3 ], [ %taken.3.1.2, %B620.2 ]
  %niter83.ncmp.3 = icmp eq i64 %unroll_iter82, %.524.3
  br i1 %niter83.ncmp.3, label %B622.unr-lcssa, label %B560.if

B622.unr-lcssa:                                   ; preds = %B620.3
  %lcmp.mod79.not = icmp eq i64 %xtraiter77, 0
  br i1 %lcmp.mod79.not, label %B622, label %B560.if.epil.preheader

B560.if.epil.preheader:                           ; preds = %B622.unr-lcssa, %B480
  %taken.2.0462.epil.init = phi i64 [ 0, %B480 ], [ %taken.3.1.3, %B622.unr-lcssa ]
  %.517458460.epil.init = phi i64 [ 0, %B480 ], [ %.524.3, %B622.unr-lcssa ]
  br label %B560.if.epil

B560.if.epil:                                     ; preds = %B620.epil, %B560.if.epil.preheader
  %lsr.iv145 = phi i64 [ %lsr.iv.next146, %B620.epil ], [ %xtraiter77, %B560.if.epil.preheader ]
  %taken.2.0462.epil = phi i64 [ %taken.3.1.epil, %B620.epil ], [ %taken.2.0462.epil.init, %B560.if.epil.preheader ]
  %.517458460.epil = phi i64 [ %.524.epil, %B620.epil ], [ %.517458460.epil.init, %B560.if.epil.preheader ]
  %sunkaddr180 = mul i64 %.517458460.epil, 4
  %sunkaddr181 = getelementptr i8, ptr %arg.WF, i64 %sunkaddr180
  %sunkaddr182 = getelementptr i8, ptr %sunkaddr181, i64 13504
  %.561.epil = load float, ptr %sunkaddr182, align 4
  %.563.epil = fcmp ugt float %.561.epil, %.422
  br i1 %.563.epil, label %B620.epil, label %B594.epil

B594.epil:                                        ; preds = %B560.if.epil
  %15 = getelementptr i64, ptr %arg.W, i64 %taken.2.0462.epil
  %.570.epil = getelementptr i8, ptr %15, i64 1117632
  store i64 %.517458460.epil, ptr %.570.epil, align 8
  %.575.epil = add nsw i64 %taken.2.0462.epil, 1
  br label %B620.epil

B620.epil:                                        ; preds = %B594.epil, %B560.if.epil
  %taken.3.1.epil = phi i64 [ %.575.epil, %B594.epil ], [ %taken.2.0462.epil, %B560.if.epil ]
  %lsr.iv.next146 = add nsw i64 %lsr.iv145, -1
  %.524.epil = add nuw nsw i64 %.517458460.epil, 1
  %epil.iter78.cmp.not = icmp eq i64 %lsr.iv.next146, 0
  br i1 %epil.iter78.cmp.not, label %B622, label %B560.if.epil, !llvm.loop !45

B622:                                             ; preds = %B620.epil, %B622.unr-lcssa
  %taken.3.1.lcssa = phi i64 [ %taken.3.1.3, %B622.unr-lcssa ], [ %taken.3.1.epil, %B620.epil ]
  %.631 = icmp sgt i64 %taken.3.1.lcssa, 0
  br i1 %.631, label %B652.if.lr.ph, label %B920

B652.if.lr.ph:                                    ; preds = %B622
  %.757 = icmp ugt i64 %arg.length, -9223372036854775808
  %.arg.length415 = select i1 %.757, i64 0, i64 %arg.length
  %xtraiter84 = and i64 %.arg.length415, 3
  %16 = shl i64 %arg.steps, 3
  %17 = add i64 %16, -8
  %scevgep118 = getelementptr i8, ptr %arg.G, i64 %17
  %18 = shl i64 %arg.length, 5
  %scevgep121 = getelementptr i8, ptr %arg.WF, i64 12352
  br label %B652.if

B866:                                             ; preds = %B736.if, %B736.if.prol.loopexit, %B652.if
  %19 = getelementptr i64, ptr %arg.W, i64 %.679475481
  %.878 = getelementptr i8, ptr %19, i64 1117632
  %.879 = load i64, ptr %.878, align 8
  %.883 = getelementptr float, ptr %0, i64 %.879
  %.884 = load float, ptr %.883, align 4
  %20 = getelementptr float, ptr %arg.WF, i64 %.679475481
  %.891 = getelementptr i8, ptr %20, i64 13504
  store float %.884, ptr %.891, align 4
  %scevgep123 = getelementptr i8, ptr %lsr.iv122, i64 4
  %exitcond572.not = icmp eq i64 %.686, %taken.3.1.lcssa
  br i1 %exitcond572.not, label %B920, label %B652.if

B920:                                             ; preds = %B866, %B622, %B480.thread
  %taken.2.0.lcssa29 = phi i64 [ 0, %B480.thread ], [ %taken.3.1.lcssa, %B622 ], [ %taken.3.1.lcssa, %B866 ]
  %.4222428 = phi float [ %.42222, %B480.thread ], [ %.422, %B622 ], [ %.422, %B866 ]
  %.933 = getelementptr i8, ptr %arg.W, i64 1117376
  store i64 0, ptr %.933, align 8
  %.937 = getelementptr i8, ptr %arg.W, i64 1117440
  store i64 %arg.count, ptr %.937, align 8
  %.941 = getelementptr i8, ptr %arg.W, i64 1117504
  store i64 0, ptr %.941, align 8
  %.945 = getelementptr i8, ptr %arg.W, i64 1117568
  store i64 0, ptr %.945, align 8
  %.1296 = add nsw i64 %arg.length, -1
  %21 = getelementptr i64, ptr %arg.keys, i64 %arg.base
  %unroll_iter92 = and i64 %taken.2.0.lcssa29, 9223372036854775806
  %scevgep = getelementptr i8, ptr %arg.WF, i64 13636
  br label %B990.preheader

B990.preheader:                                   ; preds = %B2155, %B920
  %found.2.0533 = phi i64 [ 0, %B920 ], [ %found.3.1, %B2155 ]
  %level.3.0532 = phi i64 [ 0, %B920 ], [ %level.4.1, %B2155 ]
  %22 = getelementptr i64, ptr %arg.W, i64 %level.3.0532
  %.964508 = getelementptr i8, ptr %22, i64 1117568
  %.965509 = load i64, ptr %.964508, align 8
  %.967510 = shl nsw i64 %level.3.0532, 2
  %.969511 = add nsw i64 %.967510, %arg.steps
  %.971512 = getelementptr i64, ptr %arg.G, i64 %.969511
  %.972513 = load i64, ptr %.971512, align 8
  %.973514 = icmp eq i64 %.965509, %.972513
  br i1 %.973514, label %B1044, label %B1056.preheader

B1056.preheader:                                  ; preds = %B990.preheader
  %23 = shl i64 %level.3.0532, 7
  %scevgep102 = getelementptr i8, ptr %scevgep, i64 %23
  br label %B1056

B1044:                                            ; preds = %B1984.endif, %B990.preheader
  %level.5.1.lcssa = phi i64 [ %level.3.0532, %B990.preheader ], [ %.1561, %B1984.endif ]
  %.982 = add nsw i64 %level.5.1.lcssa, -1
  br label %B2155

B1056:                                            ; preds = %B1984.endif, %B1056.preheader
  %lsr.iv = phi ptr [ %scevgep102, %B1056.preheader ], [ %scevgep103, %B1984.endif ]
  %.969518 = phi i64 [ %.969, %B1984.endif ], [ %.969511, %B1056.preheader ]
  %.965517 = phi i64 [ %.965, %B1984.endif ], [ %.965509, %B1056.preheader ]
  %.964516 = phi ptr [ %.964, %B1984.endif ], [ %.964508, %B1056.preheader ]
  %level.5.1515 = phi i64 [ %.1561, %B1984.endif ], [ %level.3.0532, %B1056.preheader ]
  %24 = icmp slt i64 %taken.2.0.lcssa29, 1
  %.1004 = add nsw i64 %.965517, 1
  store i64 %.1004, ptr %.964516, align 8
  br i1 %24, label %B1490, label %B1236.if.lr.ph

B1236.if.lr.ph:                                   ; preds = %B1056
  %25 = icmp eq i64 %taken.2.0.lcssa29, 1
  %.1018 = mul nsw i64 %.965517, %arg.rows
  %26 = getelementptr i64, ptr %arg.G, i64 %.969518
  %.1014 = getelementptr i8, ptr %26, i64 16
  %.1015 = load i64, ptr %.1014, align 8
  %.idx30 = shl i64 %level.5.1515, 7
  %27 = getelementptr i8, ptr %arg.WF, i64 %.idx30
  %28 = getelementptr float, ptr %arg.X, i64 %.1015
  %29 = getelementptr float, ptr %28, i64 %.1018
  br i1 %25, label %B1236.if.epil.preheader, label %B1236.if.preheader

B1236.if.preheader:                               ; preds = %B1236.if.lr.ph
  br label %B1236.if

B1462:                                            ; preds = %B1236.if
  %sunkaddr183 = mul i64 %.1116488490, 8
  %sunkaddr184 = getelementptr i8, ptr %arg.W, i64 %sunkaddr183
  %sunkaddr185 = getelementptr i8, ptr %sunkaddr184, i64 1117632
  %.1218 = load i64, ptr %sunkaddr185, align 8
  br label %B1488

B1488:                                            ; preds = %B1236.if, %B1462
  %best_row.3.4 = phi i64 [ %.1218, %B1462 ], [ %best_row.2.3492, %B1236.if ]
  %best.3.4 = phi float [ %.1201, %B1462 ], [ %best.2.3493, %B1236.if ]
  %.1123.1 = add nuw i64 %.1116488490, 2
  %30 = shl i64 %.1116488490, 2
  %scevgep104 = getelementptr i8, ptr %lsr.iv, i64 %30
  %scevgep105 = getelementptr i8, ptr %scevgep104, i64 -128
  %.1169.1 = load float, ptr %scevgep105, align 4
  %sunkaddr186 = mul i64 %.1116488490, 8
  %sunkaddr187 = getelementptr i8, ptr %arg.W, i64 %sunkaddr186
  %sunkaddr188 = getelementptr i8, ptr %sunkaddr187, i64 1117640
  %.1175.1 = load i64, ptr %sunkaddr188, align 8
  %.1179.1 = getelementptr float, ptr %29, i64 %.1175.1
  %.1180.1 = load float, ptr %.1179.1, align 4
  %.1181.1 = fadd float %.1169.1, %.1180.1
  %31 = shl i64 %.1116488490, 2
  %scevgep106 = getelementptr i8, ptr %lsr.iv, i64 %31
  store float %.1181.1, ptr %scevgep106, align 4
  %scevgep107 = getelementptr i8, ptr %scevgep106, i64 -1152
  %.1200.1 = load float, ptr %scevgep107, align 4
  %.1201.1 = fadd float %.1181.1, %.1200.1
  %.1207.1 = fcmp olt float %.1201.1, %best.3.4
  br i1 %.1207.1, label %B1462.1, label %B1488.1

B1462.1:                                          ; preds = %B1488
  %sunkaddr189 = mul i64 %.1116488490, 8
  %sunkaddr190 = getelementptr i8, ptr %arg.W, i64 %sunkaddr189
  %sunkaddr191 = getelementptr i8, ptr %sunkaddr190, i64 1117640
  %.1218.1 = load i64, ptr %sunkaddr191, align 8
  br label %B1488.1

B1488.1:                                          ; preds = %B1462.1, %B1488
  %best_row.3.4.1 = phi i64 [ %.1218.1, %B1462.1 ], [ %best_row.3.4, %B1488 ]
  %best.3.4.1 = phi float [ %.1201.1, %B1462.1 ], [ %best.3.4, %B1488 ]
  %niter93.ncmp.1 = icmp eq i64 %unroll_iter92, %.1123.1
  br i1 %niter93.ncmp.1, label %B1490.loopexit.unr-lcssa, label %B1236.if

B1490.loopexit.unr-lcssa:                         ; preds = %B1488.1
  %32 = and i64 %taken.2.0.lcssa29, 1
  %33 = icmp eq i64 %32, 0
  br i1 %33, label %B1490, label %B1236.if.epil.preheader

B1236.if.epil.preheader:                          ; preds = %B1490.loopexit.unr-lcssa, %B1236.if.lr.ph
  %best.2.3493.epil.init = phi float [ 1.000000e+09, %B1236.if.lr.ph ], [ %best.3.4.1, %B1490.loopexit.unr-lcssa ]
  %best_row.2.3492.epil.init = phi i64 [ 0, %B1236.if.lr.ph ], [ %best_row.3.4.1, %B1490.loopexit.unr-lcssa ]
  %.1116488490.epil.init = phi i64 [ 0, %B1236.if.lr.ph ], [ %.1123.1, %B1490.loopexit.unr-lcssa ]
  %sunkaddr192 = mul i64 %.1116488490.epil.init, 4
  %sunkaddr193 = getelementptr i8, ptr %27, i64 %sunkaddr192
  %sunkaddr194 = getelementptr i8, ptr %sunkaddr193, i64 13504
  %.1169.epil = load float, ptr %sunkaddr194, align 4
  %34 = getelementptr i64, ptr %arg.W, i64 %.1116488490.epil.init
  %.1174.epil = getelementptr i8, ptr %34, i64 1117632
  %.1175.epil = load i64, ptr %.1174.epil, align 8
  %.1179.epil = getelementptr float, ptr %29, i64 %.1175.epil
  %.1180.epil = load float, ptr %.1179.epil, align 4
  %.1181.epil = fadd float %.1169.epil, %.1180.epil
  %sunkaddr195 = mul i64 %.1116488490.epil.init, 4
  %sunkaddr196 = getelementptr i8, ptr %27, i64 %sunkaddr195
  %sunkaddr197 = getelementptr i8, ptr %sunkaddr196, i64 13632
  store float %.1181.epil, ptr %sunkaddr197, align 4
  %sunkaddr198 = mul i64 %.1116488490.epil.init, 4
  %sunkaddr199 = getelementptr i8, ptr %27, i64 %sunkaddr198
  %sunkaddr200 = getelementptr i8, ptr %sunkaddr199, i64 12480
  %.1200.epil = load float, ptr %sunkaddr200, align 4
  %.1201.epil = fadd float %.1181.epil, %.1200.epil
  %.1207.epil = fcmp olt float %.1201.epil, %best.2.3493.epil.init
  br i1 %.1207.epil, label %B1462.epil, label %B1490

B1462.epil:                                       ; preds = %B1236.if.epil.preheader
  %sunkaddr201 = mul i64 %.1116488490.epil.init, 8
  %sunkaddr202 = getelementptr i8, ptr %arg.W, i64 %sunkaddr201
  %sunkaddr203 = getelementptr i8, ptr %sunkaddr202, i64 1117632
  %.1218.epil = load i64, ptr %sunkaddr203, align 8
  br label %B1490

B1490:                                            ; preds = %B1462.epil, %B1236.if.epil.preheader, %B1490.loopexit.unr-lcssa, %B1056
  %best_row.2.3.lcssa = phi i64 [ 0, %B1056 ], [ %best_row.3.4.1, %B1490.loopexit.unr-lcssa ], [ %.1218.epil, %B1462.epil ], [ %best_row.2.3492.epil.init, %B1236.if.epil.preheader ]
  %best.2.3.lcssa = phi float [ 1.000000e+09, %B1056 ], [ %best.3.4.1, %B1490.loopexit.unr-lcssa ], [ %.1201.epil, %B1462.epil ], [ %best.2.3493.epil.init, %B1236.if.epil.preheader ]
  %.1250 = fcmp ogt float %best.2.3.lcssa, %.4222428
  br i1 %.1250, label %B2155, label %B1506

B1506:                                            ; preds = %B1490
  %35 = getelementptr i64, ptr %arg.W, i64 %level.5.1515
  %.1273 = getelementptr i8, ptr %35, i64 1117504
  %.1274 = load i64, ptr %.1273, align 8
  %.1275 = shl i64 %.1274, 12
  %36 = getelementptr i64, ptr %arg.G, i64 %.969518
  %.1282 = getelementptr i8, ptr %36, i64 8
  %.1283 = load i64, ptr %.1282, align 8
  %37 = getelementptr i64, ptr %arg.C, i64 %.1283
  %.1289 = getelementptr i64, ptr %37, i64 %.965517
  %.1290 = load i64, ptr %.1289, align 8
  %.1291 = or i64 %.1290, %.1275
  %.1298 = sub nsw i64 %.1296, %level.5.1515
  %.1299 = mul nsw i64 %.1298, 12
  %.1308 = getelementptr i8, ptr %35, i64 1117376
  %.1309 = load i64, ptr %.1308, align 8
  %.1314 = getelementptr i8, ptr %35, i64 1117440
  %.1315 = load i64, ptr %.1314, align 8
  %.1318 = shl i64 %.1291, %.1299
  %.24.i = icmp slt i64 %.1309, %.1315
  br i1 %.24.i, label %B16.i.preheader, label %B1506.endif

B16.i.preheader:                                  ; preds = %B1506
  br label %B16.i

B16.i:                                            ; preds = %B16.i, %B16.i.preheader
  %low.2.0.i = phi i64 [ %low.3.1.i, %B16.i ], [ %.1309, %B16.i.preheader ]
  %high.2.0.i = phi i64 [ %high.3.1.i, %B16.i ], [ %.1315, %B16.i.preheader ]
  %.33.i = add nsw i64 %high.2.0.i, %low.2.0.i
  %.41.1.i = ashr i64 %.33.i, 1
  %.81.i = getelementptr i64, ptr %21, i64 %.41.1.i
  %.82.i = load i64, ptr %.81.i, align 8, !noalias !46
  %.84.i = icmp slt i64 %.82.i, %.1318
  %.95.i = add nsw i64 %.41.1.i, 1
  %high.3.1.i = select i1 %.84.i, i64 %high.2.0.i, i64 %.41.1.i
  %low.3.1.i = select i1 %.84.i, i64 %.95.i, i64 %low.2.0.i
  %.126.i = icmp slt i64 %low.3.1.i, %high.3.1.i
  br i1 %.126.i, label %B16.i, label %B1506.endif

B1740:                                            ; preds = %B1506.endif
  %.1361 = getelementptr i64, ptr %21, i64 %low.4.1.i
  %.1362 = load i64, ptr %.1361, align 8
  %.1364 = ashr i64 %.1362, %.1299
  %.1366.not = icmp eq i64 %.1364, %.1291
  br i1 %.1366.not, label %B1780, label %B2155

B1780:                                            ; preds = %B1740
  %.1392 = icmp eq i64 %.1296, %level.5.1515
  br i1 %.1392, label %B1798, label %B1984

B1798:                                            ; preds = %B1780
  %38 = getelementptr i64, ptr %arg.W, i64 %found.2.0533
  %.1402 = getelementptr i8, ptr %38, i64 1127136
  store i64 %low.4.1.i, ptr %.1402, align 8
  %.1411 = getelementptr i8, ptr %38, i64 1135328
  store i64 %best_row.2.3.lcssa, ptr %.1411, align 8
  %39 = getelementptr float, ptr %arg.WF, i64 %found.2.0533
  %.1419 = getelementptr i8, ptr %39, i64 8384
  store float %best.2.3.lcssa, ptr %.1419, align 4
  %.1424 = add nsw i64 %found.2.0533, 1
  %.1431 = icmp eq i64 %.1424, 1024
  br i1 %.1431, label %common.ret, label %B2155

common.ret:                                       ; preds = %B2155, %B1798
  %storemerge = phi i64 [ 1024, %B1798 ], [ %found.3.1, %B2155 ]
  store i64 %storemerge, ptr %retptr, align 8
  ret i32 0

B1984:                                            ; preds = %B1780
  %sunkaddr204 = mul i64 %level.5.1515, 8
  %sunkaddr205 = getelementptr i8, ptr %arg.W, i64 %sunkaddr204
  %sunkaddr206 = getelementptr i8, ptr %sunkaddr205, i64 1117512
  store i64 %.1291, ptr %sunkaddr206, align 8
  %sunkaddr207 = mul i64 %level.5.1515, 8
  %sunkaddr208 = getelementptr i8, ptr %arg.W, i64 %sunkaddr207
  %sunkaddr209 = getelementptr i8, ptr %sunkaddr208, i64 1117384
  store i64 %low.4.1.i, ptr %sunkaddr209, align 8
  %.1517 = add nsw i64 %.1291, 1
  %.1521 = shl i64 %.1517, %.1299
  %.24.i31 = icmp slt i64 %low.4.1.i, %.1315
  br i1 %.24.i31, label %B16.i34.preheader, label %B1984.endif

B16.i34.preheader:                                ; preds = %B1984
  br label %B16.i34

B16.i34:                                          ; preds = %B16.i34, %B16.i34.preheader
  %low.2.0.i35 = phi i64 [ %low.3.1.i44, %B16.i34 ], [ %low.4.1.i, %B16.i34.preheader ]
  %high.2.0.i36 = phi i64 [ %high.3.1.i43, %B16.i34 ], [ %.1315, %B16.i34.preheader ]
  %.33.i37 = add nsw i64 %high.2.0.i36, %low.2.0.i35
  %.41.1.i38 = ashr i64 %.33.i37, 1
  %.81.i39 = getelementptr i64, ptr %21, i64 %.41.1.i38
  %.82.i40 = load i64, ptr %.81.i39, align 8, !noalias !49
  %.84.i41 = icmp slt i64 %.82.i40, %.1521
  %.95.i42 = add nsw i64 %.41.1.i38, 1
  %high.3.1.i43 = select i1 %.84.i41, i64 %high.2.0.i36, i64 %.41.1.i38
  %low.3.1.i44 = select i1 %.84.i41, i64 %.95.i42, i64 %low.2.0.i35
  %.126.i45 = icmp slt i64 %low.3.1.i44, %high.3.1.i43
  br i1 %.126.i45, label %B16.i34, label %B1984.endif

B2155:                                            ; preds = %B1506.endif, %B1798, %B1740, %B1490, %B1044
  %found.3.1 = phi i64 [ %found.2.0533, %B1044 ], [ %.1424, %B1798 ], [ %found.2.0533, %B1490 ], [ %found.2.0533, %B1506.endif ], [ %found.2.0533, %B1740 ]
  %level.4.1 = phi i64 [ %.982, %B1044 ], [ %level.5.1515, %B1798 ], [ %level.5.1515, %B1490 ], [ %level.5.1515, %B1506.endif ], [ %level.5.1515, %B1740 ]
  %.953 = icmp sgt i64 %level.4.1, -1
  br i1 %.953, label %B990.preheader, label %common.ret

B310.if:                                          ; preds = %B430, %B310.if.lr.ph
  %most.3.0451 = phi float [ 1.000000e+09, %B310.if.lr.ph ], [ %"$phi22.0.2.0.i", %B430 ]
  %.190443449 = phi i64 [ 0, %B310.if.lr.ph ], [ %.197, %B430 ]
  %40 = icmp slt i64 %arg.length, 1
  %.197 = add nuw nsw i64 %.190443449, 1
  %.229 = getelementptr float, ptr %0, i64 %.190443449
  %.230 = load float, ptr %.229, align 4
  %invariant.gep = getelementptr float, ptr %arg.X, i64 %.190443449
  br i1 %40, label %B430, label %B366.if.preheader

B366.if.preheader:                                ; preds = %B310.if
  %41 = icmp ult i64 %arg.length, 8
  br i1 %41, label %B366.if.epil.preheader, label %B366.if.preheader101

B366.if.preheader101:                             ; preds = %B366.if.preheader
  br label %B366.if

B366.if:                                          ; preds = %B366.if, %B366.if.preheader101
  %lsr.iv156 = phi ptr [ %scevgep155, %B366.if.preheader101 ], [ %scevgep157, %B366.if ]
  %total.2.1439 = phi float [ %.365.7, %B366.if ], [ %.230, %B366.if.preheader101 ]
  %.320435437 = phi i64 [ %.327.7, %B366.if ], [ 0, %B366.if.preheader101 ]
  %scevgep164 = getelementptr i8, ptr %lsr.iv156, i64 -224
  %.358 = load i64, ptr %scevgep164, align 8
  %gep = getelementptr float, ptr %invariant.gep, i64 %.358
  %.363 = load float, ptr %gep, align 4
  %.365 = fadd float %total.2.1439, %.363
  %scevgep163 = getelementptr i8, ptr %lsr.iv156, i64 -192
  %.358.1 = load i64, ptr %scevgep163, align 8
  %gep.1 = getelementptr float, ptr %invariant.gep, i64 %.358.1
  %.363.1 = load float, ptr %gep.1, align 4
  %.365.1 = fadd float %.365, %.363.1
  %scevgep162 = getelementptr i8, ptr %lsr.iv156, i64 -160
  %.358.2 = load i64, ptr %scevgep162, align 8
  %gep.2 = getelementptr float, ptr %invariant.gep, i64 %.358.2
  %.363.2 = load float, ptr %gep.2, align 4
  %.365.2 = fadd float %.365.1, %.363.2
  %scevgep161 = getelementptr i8, ptr %lsr.iv156, i64 -128
  %.358.3 = load i64, ptr %scevgep161, align 8
  %gep.3 = getelementptr float, ptr %invariant.gep, i64 %.358.3
  %.363.3 = load float, ptr %gep.3, align 4
  %.365.3 = fadd float %.365.2, %.363.3
  %scevgep160 = getelementptr i8, ptr %lsr.iv156, i64 -96
  %.358.4 = load i64, ptr %scevgep160, align 8
  %gep.4 = getelementptr float, ptr %invariant.gep, i64 %.358.4
  %.363.4 = load float, ptr %gep.4, align 4
  %.365.4 = fadd float %.365.3, %.363.4
  %scevgep159 = getelementptr i8, ptr %lsr.iv156, i64 -64
  %.358.5 = load i64, ptr %scevgep159, align 8
  %gep.5 = getelementptr float, ptr %invariant.gep, i64 %.358.5
  %.363.5 = load float, ptr %gep.5, align 4
  %.365.5 = fadd float %.365.4, %.363.5
  %scevgep158 = getelementptr i8, ptr %lsr.iv156, i64 -32
  %.358.6 = load i64, ptr %scevgep158, align 8
  %gep.6 = getelementptr float, ptr %invariant.gep, i64 %.358.6
  %.363.6 = load float, ptr %gep.6, align 4
  %.365.6 = fadd float %.365.5, %.363.6
  %.327.7 = add nuw nsw i64 %.320435437, 8
  %.358.7 = load i64, ptr %lsr.iv156, align 8
  %gep.7 = getelementptr float, ptr %invariant.gep, i64 %.358.7
  %.363.7 = load float, ptr %gep.7, align 4
  %.365.7 = fadd float %.365.6, %.363.7
  %scevgep157 = getelementptr i8, ptr %lsr.iv156, i64 256
  %niter.ncmp.7 = icmp eq i64 %unroll_iter, %.327.7
  br i1 %niter.ncmp.7, label %B430.loopexit.unr-lcssa, label %B366.if

B560.if:                                          ; preds = %B620.3, %B480.new
  %taken.2.0462 = phi i64 [ 0, %B480.new ], [ %taken.3.1.3, %B620.3 ]
  %.517458460 = phi i64 [ 0, %B480.new ], [ %.524.3, %B620.3 ]
  %42 = add i64 %.517458460, 1
  %sunkaddr210 = mul i64 %.517458460, 4
  %sunkaddr211 = getelementptr i8, ptr %arg.WF, i64 %sunkaddr210
  %sunkaddr212 = getelementptr i8, ptr %sunkaddr211, i64 13504
  %.561 = load float, ptr %sunkaddr212, align 4
  %.563 = fcmp ugt float %.561, %.422
  br i1 %.563, label %B620, label %B594

B652.if:                                          ; preds = %B866, %B652.if.lr.ph
  %lsr.iv122 = phi ptr [ %scevgep121, %B652.if.lr.ph ], [ %scevgep123, %B866 ]
  %.679475481 = phi i64 [ 0, %B652.if.lr.ph ], [ %.686, %B866 ]
  %43 = icmp sgt i64 %.arg.length415, 0
  %.686 = add nuw nsw i64 %.679475481, 1
  br i1 %43, label %B736.if.lr.ph, label %B866

B736.if.lr.ph:                                    ; preds = %B652.if
  %44 = icmp eq i64 %xtraiter84, 0
  br i1 %44, label %B736.if.prol.loopexit, label %B736.if.prol.preheader

B736.if.prol.preheader:                           ; preds = %B736.if.lr.ph
  br label %B736.if.prol

B736.if.prol:                                     ; preds = %B736.if.prol, %B736.if.prol.preheader
  %lsr.iv119 = phi i64 [ %18, %B736.if.prol.preheader ], [ %lsr.iv.next, %B736.if.prol ]
  %rest.2.1471.prol = phi float [ %.864.prol, %B736.if.prol ], [ 0.000000e+00, %B736.if.prol.preheader ]
  %prol.iter = phi i64 [ %prol.iter.next, %B736.if.prol ], [ 0, %B736.if.prol.preheader ]
  %45 = shl i64 %lsr.iv119, 2
  %scevgep124 = getelementptr i8, ptr %lsr.iv122, i64 %45
  store float %rest.2.1471.prol, ptr %scevgep124, align 4
  %scevgep120 = getelementptr i8, ptr %scevgep118, i64 %lsr.iv119
  %.852.prol = load i64, ptr %scevgep120, align 8
  %sunkaddr213 = mul i64 %.679475481, 8
  %sunkaddr214 = getelementptr i8, ptr %arg.W, i64 %sunkaddr213
  %sunkaddr215 = getelementptr i8, ptr %sunkaddr214, i64 1117632
  %.858.prol = load i64, ptr %sunkaddr215, align 8
  %46 = getelementptr float, ptr %arg.X, i64 %.852.prol
  %.861.prol = getelementptr float, ptr %46, i64 %.858.prol
  %.862.prol = load float, ptr %.861.prol, align 4
  %.864.prol = fadd float %rest.2.1471.prol, %.862.prol
  %prol.iter.next = add i64 %prol.iter, 1
  %lsr.iv.next = add i64 %lsr.iv119, -32
  %prol.iter.cmp.not = icmp eq i64 %xtraiter84, %prol.iter.next
  br i1 %prol.iter.cmp.not, label %B736.if.prol.loopexit.loopexit, label %B736.if.prol, !llvm.loop !52

B736.if.prol.loopexit.loopexit:                   ; preds = %B736.if.prol
  %47 = sub nsw i64 %.arg.length415, %prol.iter.next
  %48 = sub i64 %arg.length, %prol.iter.next
  br label %B736.if.prol.loopexit

B736.if.prol.loopexit:                            ; preds = %B736.if.prol.loopexit.loopexit, %B736.if.lr.ph
  %rest.2.1471.unr = phi float [ 0.000000e+00, %B736.if.lr.ph ], [ %.864.prol, %B736.if.prol.loopexit.loopexit ]
  %.798466470.unr = phi i64 [ %.arg.length415, %B736.if.lr.ph ], [ %47, %B736.if.prol.loopexit.loopexit ]
  %.805467469.in.unr = phi i64 [ %arg.length, %B736.if.lr.ph ], [ %48, %B736.if.prol.loopexit.loopexit ]
  %49 = icmp ult i64 %.arg.length415, 4
  br i1 %49, label %B866, label %B736.if.preheader

B736.if.preheader:                                ; preds = %B736.if.prol.loopexit
  %50 = add i64 %.798466470.unr, 4
  %51 = shl i64 %.805467469.in.unr, 5
  br label %B736.if

B736.if:                                          ; preds = %B736.if, %B736.if.preheader
  %lsr.iv127 = phi i64 [ %51, %B736.if.preheader ], [ %lsr.iv.next128, %B736.if ]
  %lsr.iv125 = phi i64 [ %50, %B736.if.preheader ], [ %lsr.iv.next126, %B736.if ]
  %rest.2.1471 = phi float [ %.864.3, %B736.if ], [ %rest.2.1471.unr, %B736.if.preheader ]
  %52 = shl i64 %lsr.iv127, 2
  %scevgep136 = getelementptr i8, ptr %lsr.iv122, i64 %52
  store float %rest.2.1471, ptr %scevgep136, align 4
  %scevgep135 = getelementptr i8, ptr %scevgep118, i64 %lsr.iv127
  %.852 = load i64, ptr %scevgep135, align 8
  %sunkaddr216 = mul i64 %.679475481, 8
  %sunkaddr217 = getelementptr i8, ptr %arg.W, i64 %sunkaddr216
  %sunkaddr218 = getelementptr i8, ptr %sunkaddr217, i64 1117632
  %.858 = load i64, ptr %sunkaddr218, align 8
  %53 = getelementptr float, ptr %arg.X, i64 %.852
  %.861 = getelementptr float, ptr %53, i64 %.858
  %.862 = load float, ptr %.861, align 4
  %.864 = fadd float %rest.2.1471, %.862
  %54 = shl i64 %lsr.iv127, 2
  %scevgep141 = getelementptr i8, ptr %lsr.iv122, i64 %54
  %scevgep142 = getelementptr i8, ptr %scevgep141, i64 -128
  store float %.864, ptr %scevgep142, align 4
  %scevgep133 = getelementptr i8, ptr %scevgep118, i64 %lsr.iv127
  %scevgep134 = getelementptr i8, ptr %scevgep133, i64 -32
  %.852.1 = load i64, ptr %scevgep134, align 8
  %.858.1 = load i64, ptr %sunkaddr218, align 8
  %55 = getelementptr float, ptr %arg.X, i64 %.852.1
  %.861.1 = getelementptr float, ptr %55, i64 %.858.1
  %.862.1 = load float, ptr %.861.1, align 4
  %.864.1 = fadd float %.864, %.862.1
  %56 = shl i64 %lsr.iv127, 2
  %scevgep139 = getelementptr i8, ptr %lsr.iv122, i64 %56
  %scevgep140 = getelementptr i8, ptr %scevgep139, i64 -256
  store float %.864.1, ptr %scevgep140, align 4
  %scevgep131 = getelementptr i8, ptr %scevgep118, i64 %lsr.iv127
  %scevgep132 = getelementptr i8, ptr %scevgep131, i64 -64
  %.852.2 = load i64, ptr %scevgep132, align 8
  %.858.2 = load i64, ptr %sunkaddr218, align 8
  %57 = getelementptr float, ptr %arg.X, i64 %.852.2
  %.861.2 = getelementptr float, ptr %57, i64 %.858.2
  %.862.2 = load float, ptr %.861.2, align 4
  %.864.2 = fadd float %.864.1, %.862.2
  %58 = shl i64 %lsr.iv127, 2
  %scevgep137 = getelementptr i8, ptr %lsr.iv122, i64 %58
  %scevgep138 = getelementptr i8, ptr %scevgep137, i64 -384
  store float %.864.2, ptr %scevgep138, align 4
  %scevgep129 = getelementptr i8, ptr %scevgep118, i64 %lsr.iv127
  %scevgep130 = getelementptr i8, ptr %scevgep129, i64 -96
  %.852.3 = load i64, ptr %scevgep130, align 8
  %.858.3 = load i64, ptr %sunkaddr218, align 8
  %59 = getelementptr float, ptr %arg.X, i64 %.852.3
  %.861.3 = getelementptr float, ptr %59, i64 %.858.3
  %.862.3 = load float, ptr %.861.3, align 4
  %.864.3 = fadd float %.864.2, %.862.3
  %lsr.iv.next126 = add i64 %lsr.iv125, -4
  %lsr.iv.next128 = add i64 %lsr.iv127, -128
  %.799.3 = icmp sgt i64 %lsr.iv.next126, 4
  br i1 %.799.3, label %B736.if, label %B866

B1236.if:                                         ; preds = %B1488.1, %B1236.if.preheader
  %best.2.3493 = phi float [ %best.3.4.1, %B1488.1 ], [ 1.000000e+09, %B1236.if.preheader ]
  %best_row.2.3492 = phi i64 [ %best_row.3.4.1, %B1488.1 ], [ 0, %B1236.if.preheader ]
  %.1116488490 = phi i64 [ %.1123.1, %B1488.1 ], [ 0, %B1236.if.preheader ]
  %60 = shl i64 %.1116488490, 2
  %scevgep112 = getelementptr i8, ptr %lsr.iv, i64 %60
  %scevgep113 = getelementptr i8, ptr %scevgep112, i64 -132
  %.1169 = load float, ptr %scevgep113, align 4
  %sunkaddr219 = mul i64 %.1116488490, 8
  %sunkaddr220 = getelementptr i8, ptr %arg.W, i64 %sunkaddr219
  %sunkaddr221 = getelementptr i8, ptr %sunkaddr220, i64 1117632
  %.1175 = load i64, ptr %sunkaddr221, align 8
  %.1179 = getelementptr float, ptr %29, i64 %.1175
  %.1180 = load float, ptr %.1179, align 4
  %.1181 = fadd float %.1169, %.1180
  %61 = shl i64 %.1116488490, 2
  %scevgep110 = getelementptr i8, ptr %lsr.iv, i64 %61
  %scevgep111 = getelementptr i8, ptr %scevgep110, i64 -4
  store float %.1181, ptr %scevgep111, align 4
  %62 = shl i64 %.1116488490, 2
  %scevgep108 = getelementptr i8, ptr %lsr.iv, i64 %62
  %scevgep109 = getelementptr i8, ptr %scevgep108, i64 -1156
  %.1200 = load float, ptr %scevgep109, align 4
  %.1201 = fadd float %.1181, %.1200
  %.1207 = fcmp olt float %.1201, %best.2.3493
  br i1 %.1207, label %B1462, label %B1488

B1506.endif:                                      ; preds = %B16.i, %B1506
  %low.4.1.i = phi i64 [ %.1309, %B1506 ], [ %low.3.1.i, %B16.i ]
  %.1355 = icmp eq i64 %low.4.1.i, %.1315
  br i1 %.1355, label %B2155, label %B1740

B1984.endif:                                      ; preds = %B16.i34, %B1984
  %low.4.1.i32 = phi i64 [ %low.4.1.i, %B1984 ], [ %low.3.1.i44, %B16.i34 ]
  %sunkaddr222 = mul i64 %level.5.1515, 8
  %sunkaddr223 = getelementptr i8, ptr %arg.W, i64 %sunkaddr222
  %sunkaddr224 = getelementptr i8, ptr %sunkaddr223, i64 1117448
  store i64 %low.4.1.i32, ptr %sunkaddr224, align 8
  %.1561 = add nuw nsw i64 %level.5.1515, 1
  %sunkaddr225 = mul i64 %level.5.1515, 8
  %sunkaddr226 = getelementptr i8, ptr %arg.W, i64 %sunkaddr225
  %sunkaddr227 = getelementptr i8, ptr %sunkaddr226, i64 1117576
  store i64 0, ptr %sunkaddr227, align 8
  %63 = getelementptr i64, ptr %arg.W, i64 %.1561
  %.964 = getelementptr i8, ptr %63, i64 1117568
  %.965 = load i64, ptr %.964, align 8
  %.967 = shl nsw i64 %.1561, 2
  %.969 = add nsw i64 %.967, %arg.steps
  %.971 = getelementptr i64, ptr %arg.G, i64 %.969
  %.972 = load i64, ptr %.971, align 8
  %.973 = icmp eq i64 %.965, %.972
  %scevgep103 = getelementptr i8, ptr %lsr.iv, i64 128
  br i1 %.973, label %B1044, label %B1056
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define noundef i32 @politburo_scan(ptr noalias writeonly captures(none) %retptr, ptr noalias writeonly captures(none) %excinfo, ptr readonly captures(none) %arg.T, i64 %arg.now, i64 %arg.end, i64 %arg.most, ptr writeonly captures(none) %arg.B, ptr writeonly captures(none) %arg.H, ptr writeonly captures(none) %arg.h, ptr writeonly captures(none) %arg.J, ptr writeonly captures(none) %arg.j, ptr writeonly captures(none) %arg.R, ptr captures(none) initializes((8, 24)) %arg.S) local_unnamed_addr #3 {
entry:
  %.319 = alloca i64, align 8
  store i64 0, ptr %.319, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.75 = getelementptr i8, ptr %arg.S, i64 8
  %.81 = icmp slt i64 %arg.now, %arg.end
  tail call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %.75, i8 0, i64 16, i1 false)
  br i1 %.81, label %B50.preheader, label %B844

B50.preheader:                                    ; preds = %entry
  %0 = add i64 %arg.end, -1
  br label %B50

B50:                                              ; preds = %B820, %B50.preheader
  %now.6.0 = phi i64 [ %.546, %B820 ], [ %arg.now, %B50.preheader ]
  %rows.2.0 = phi i64 [ %rows.3.1, %B820 ], [ 0, %B50.preheader ]
  %odd.2.0 = phi i64 [ %odd.3.1, %B820 ], [ 0, %B50.preheader ]
  %.100 = icmp slt i64 %now.6.0, %arg.end
  br i1 %.100, label %B66, label %B320

B66:                                              ; preds = %B50
  %.110 = getelementptr i8, ptr %arg.T, i64 %now.6.0
  %.111 = load i8, ptr %.110, align 1
  %1 = zext i8 %.111 to i32
  switch i32 %1, label %B320 [
    i32 32, label %B182.preheader
    i32 9, label %B182.preheader
    i32 11, label %B182.preheader
    i32 12, label %B182.preheader
  ]

B182.preheader:                                   ; preds = %B66, %B66, %B66, %B66
  %.153167 = add nsw i64 %now.6.0, 1
  %.164168 = icmp slt i64 %.153167, %arg.end
  br i1 %.164168, label %B204.preheader, label %B320

B204.preheader:                                   ; preds = %B182.preheader
  br label %B204

B204:                                             ; preds = %B845, %B204.preheader
  %.153169 = phi i64 [ %.153, %B845 ], [ %.153167, %B204.preheader ]
  %.170 = getelementptr i8, ptr %arg.T, i64 %.153169
  %.171 = load i8, ptr %.170, align 1
  %2 = zext i8 %.171 to i32
  switch i32 %2, label %B320.loopexit [
    i32 32, label %B845
    i32 9, label %B845
    i32 11, label %B845
    i32 12, label %B845
  ]

B320.loopexit:                                    ; preds = %B204
  br label %B320

B320:                                             ; preds = %B320.loopexit, %B182.preheader, %B66, %B50
  %now.8.1 = phi i64 [ %now.6.0, %B66 ], [ %now.6.0, %B50 ], [ %.153167, %B182.preheader ], [ %.153169, %B320.loopexit ]
  %.219 = icmp slt i64 %now.8.1, %arg.end
  br i1 %.219, label %B332, label %B820

B332:                                             ; preds = %B320
  %.232 = getelementptr i8, ptr %arg.T, i64 %now.8.1
  %.233 = load i8, ptr %.232, align 1
  %3 = zext i8 %.233 to i32
  switch i32 %3, label %B400 [
    i32 10, label %B820
    i32 13, label %B820
  ]

B400:                                             ; preds = %B332
  %4 = icmp slt i64 %now.6.0, %arg.end
  %sunkaddr16 = getelementptr i8, ptr %arg.S, i64 8
  %.267 = load i64, ptr %sunkaddr16, align 8
  %sunkaddr = getelementptr i8, ptr %arg.S, i64 16
  %.270 = load i64, ptr %sunkaddr, align 8
  %.280 = getelementptr i64, ptr %arg.B, i64 %rows.2.0
  store i64 %now.6.0, ptr %.280, align 8
  br i1 %4, label %B16.i, label %B400.endif

B16.i:                                            ; preds = %B400
  %.29.i = getelementptr i8, ptr %arg.T, i64 %now.6.0
  %.30.i = load i8, ptr %.29.i, align 1, !noalias !53
  %5 = zext i8 %.30.i to i32
  switch i32 %5, label %B400.endif [
    i32 32, label %B84.preheader.i
    i32 9, label %B84.preheader.i
  ]

B84.preheader.i:                                  ; preds = %B16.i, %B16.i
  %.5234.i = add nsw i64 %now.6.0, 1
  %.6335.i = icmp slt i64 %.5234.i, %arg.end
  br i1 %.6335.i, label %B106.i.preheader, label %B400.endif

B106.i.preheader:                                 ; preds = %B84.preheader.i
  br label %B106.i

B106.i:                                           ; preds = %B175.i, %B106.i.preheader
  %.5236.i = phi i64 [ %.52.i, %B175.i ], [ %.5234.i, %B106.i.preheader ]
  %.69.i = getelementptr i8, ptr %arg.T, i64 %.5236.i
  %.70.i = load i8, ptr %.69.i, align 1, !noalias !53
  %6 = zext i8 %.70.i to i32
  switch i32 %6, label %B106.i.B400.endif.loopexit_crit_edge [
    i32 32, label %B175.i
    i32 9, label %B175.i
  ]

B175.i:                                           ; preds = %B106.i, %B106.i
  %.52.i = add i64 %.5236.i, 1
  %exitcond.not.i = icmp eq i64 %arg.end, %.52.i
  br i1 %exitcond.not.i, label %B400.endif, label %B106.i

B536:                                             ; preds = %B400.endif.endif
  %7 = icmp slt i64 %now.6.0, %arg.end
  %sunkaddr17 = getelementptr i8, ptr %arg.S, i64 8
  store i64 %.267, ptr %sunkaddr17, align 8
  %sunkaddr12 = getelementptr i8, ptr %arg.S, i64 16
  store i64 %.270, ptr %sunkaddr12, align 8
  %.359 = getelementptr i64, ptr %arg.R, i64 %odd.2.0
  store i64 %rows.2.0, ptr %.359, align 8
  %.362 = add nsw i64 %odd.2.0, 1
  br i1 %7, label %B594, label %B752

B594:                                             ; preds = %B536
  %.392 = getelementptr i8, ptr %arg.T, i64 %now.6.0
  %.393 = load i8, ptr %.392, align 1
  %8 = zext i8 %.393 to i32
  switch i32 %8, label %B662.preheader [
    i32 10, label %B752
    i32 13, label %B752
  ]

B662.preheader:                                   ; preds = %B594
  br label %B662

B662:                                             ; preds = %B684, %B662.preheader
  %now.9.3 = phi i64 [ %.423, %B684 ], [ %now.6.0, %B662.preheader ]
  %exitcond172.not = icmp eq i64 %0, %now.9.3
  br i1 %exitcond172.not, label %B752, label %B684

B684:                                             ; preds = %B662
  %.423 = add i64 %now.9.3, 1
  %sunkaddr13 = getelementptr i8, ptr %arg.T, i64 %now.9.3
  %sunkaddr14 = getelementptr i8, ptr %sunkaddr13, i64 1
  %.445 = load i8, ptr %sunkaddr14, align 1
  %9 = zext i8 %.445 to i32
  switch i32 %9, label %B662 [
    i32 10, label %B684.B752.loopexit_crit_edge
    i32 13, label %B684.B752.loopexit_crit_edge
  ]

B684.B752.loopexit_crit_edge:                     ; preds = %B684, %B684
  br label %B752

B752:                                             ; preds = %B400.endif.endif, %B684.B752.loopexit_crit_edge, %B662, %B594, %B594, %B536
  %odd.4.2 = phi i64 [ %.362, %B594 ], [ %.362, %B536 ], [ %odd.2.0, %B400.endif.endif ], [ %.362, %B594 ], [ %.362, %B684.B752.loopexit_crit_edge ], [ %.362, %B662 ]
  %now.11.2 = phi i64 [ %now.6.0, %B594 ], [ %now.6.0, %B536 ], [ %.333, %B400.endif.endif ], [ %now.6.0, %B594 ], [ %.423, %B684.B752.loopexit_crit_edge ], [ %arg.end, %B662 ]
  %sunkaddr18 = getelementptr i8, ptr %arg.S, i64 8
  %.496 = load i64, ptr %sunkaddr18, align 8
  %.498 = sub nsw i64 %.496, %.267
  %sunkaddr15 = getelementptr i8, ptr %arg.S, i64 16
  %.503 = load i64, ptr %sunkaddr15, align 8
  %.505 = sub nsw i64 %.503, %.270
  %.510 = trunc i64 %.498 to i32
  %.511 = getelementptr i32, ptr %arg.h, i64 %rows.2.0
  store i32 %.510, ptr %.511, align 4
  %.515 = trunc i64 %.505 to i32
  %.516 = getelementptr i32, ptr %arg.j, i64 %rows.2.0
  store i32 %.515, ptr %.516, align 4
  %.519 = add nsw i64 %rows.2.0, 1
  br label %B820

B820:                                             ; preds = %B845, %B752, %B332, %B332, %B320
  %now.10.1 = phi i64 [ %now.11.2, %B752 ], [ %now.8.1, %B332 ], [ %now.8.1, %B332 ], [ %now.8.1, %B320 ], [ %arg.end, %B845 ]
  %rows.3.1 = phi i64 [ %.519, %B752 ], [ %rows.2.0, %B332 ], [ %rows.2.0, %B332 ], [ %rows.2.0, %B320 ], [ %rows.2.0, %B845 ]
  %odd.3.1 = phi i64 [ %odd.4.2, %B752 ], [ %odd.2.0, %B332 ], [ %odd.2.0, %B332 ], [ %odd.2.0, %B320 ], [ %odd.2.0, %B845 ]
  %.546 = add nsw i64 %now.10.1, 1
  %.552 = icmp slt i64 %.546, %arg.end
  br i1 %.552, label %B50, label %B844

common.ret:                                       ; preds = %B844
  ret i32 0

B844:                                             ; preds = %B820, %entry
  %rows.4.1 = phi i64 [ 0, %entry ], [ %rows.3.1, %B820 ]
  %odd.5.1 = phi i64 [ 0, %entry ], [ %odd.3.1, %B820 ]
  %.585 = getelementptr i8, ptr %arg.S, i64 24
  store i64 %odd.5.1, ptr %.585, align 8
  store i64 %rows.4.1, ptr %retptr, align 8
  br label %common.ret

B845:                                             ; preds = %B204, %B204, %B204, %B204
  %.153 = add i64 %.153169, 1
  %exitcond.not = icmp eq i64 %arg.end, %.153
  br i1 %exitcond.not, label %B820, label %B204

B106.i.B400.endif.loopexit_crit_edge:             ; preds = %B106.i
  br label %B400.endif

B400.endif:                                       ; preds = %B106.i.B400.endif.loopexit_crit_edge, %B175.i, %B84.preheader.i, %B16.i, %B400
  %now.3.0.i = phi i64 [ %now.6.0, %B16.i ], [ %now.6.0, %B400 ], [ %.5234.i, %B84.preheader.i ], [ %.5236.i, %B106.i.B400.endif.loopexit_crit_edge ], [ %arg.end, %B175.i ]
  store i64 0, ptr %.319, align 8
  %.323 = call i32 @row(ptr nonnull %.319, ptr nonnull %excinfo.2, ptr %arg.T, i64 %now.3.0.i, i64 %arg.end, ptr %arg.H, ptr %arg.J, i64 %arg.most, ptr %arg.S)
  br label %B400.endif.endif

B400.endif.endif:                                 ; preds = %B400.endif
  %.333 = load i64, ptr %.319, align 8
  %.346 = icmp eq i64 %.333, -1
  br i1 %.346, label %B536, label %B752
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal i32 @row(ptr noalias nonnull writeonly captures(none) %retptr, ptr noalias nonnull writeonly captures(none) %excinfo, ptr readonly captures(none) %arg.T, i64 %arg.now, i64 %arg.end, ptr writeonly captures(none) %arg.H, ptr writeonly captures(none) %arg.J, i64 %arg.most, ptr captures(none) %arg.S) local_unnamed_addr #3 {
entry:
  %.286 = alloca i64, align 8
  store i64 0, ptr %.286, align 8
  %excinfo.2 = alloca ptr, align 8
  store ptr null, ptr %excinfo.2, align 8
  %.566 = alloca i64, align 8
  store i64 0, ptr %.566, align 8
  %excinfo.5 = alloca ptr, align 8
  store ptr null, ptr %excinfo.5, align 8
  %.673 = alloca i64, align 8
  store i64 0, ptr %.673, align 8
  %excinfo.6 = alloca ptr, align 8
  store ptr null, ptr %excinfo.6, align 8
  %.30 = getelementptr i8, ptr %arg.T, i64 %arg.now
  %.31 = load i8, ptr %.30, align 1
  %.33.not = icmp eq i8 %.31, 123
  br i1 %.33.not, label %B68.preheader, label %B42

B68.preheader:                                    ; preds = %entry
  %0 = sub i64 2, %arg.end
  br label %B68

common.ret:                                       ; preds = %B1446, %B1432, %B1258, %B1174, %B1114, %B974, %B740, %B608, %B498, %B396, %B314, %B148, %B42
  ret i32 poison

B42:                                              ; preds = %entry
  store i64 -1, ptr %retptr, align 8
  br label %common.ret

B68:                                              ; preds = %B1188, %B68.preheader
  %seen.2.0 = phi i64 [ %seen.3.1, %B1188 ], [ 0, %B68.preheader ]
  %now.13.0.in = phi i64 [ %now.3.0.i105, %B1188 ], [ %arg.now, %B68.preheader ]
  %now.13.0 = add nsw i64 %now.13.0.in, 1
  %.19.i = icmp slt i64 %now.13.0, %arg.end
  br i1 %.19.i, label %B16.i, label %B68.endif

B16.i:                                            ; preds = %B68
  %.29.i = getelementptr i8, ptr %arg.T, i64 %now.13.0
  %.30.i = load i8, ptr %.29.i, align 1, !noalias !56
  %1 = zext i8 %.30.i to i32
  switch i32 %1, label %B68.endif [
    i32 32, label %B84.preheader.i
    i32 9, label %B84.preheader.i
  ]

B84.preheader.i:                                  ; preds = %B16.i, %B16.i
  %.5234.i = add nsw i64 %now.13.0.in, 2
  %.6335.i = icmp slt i64 %.5234.i, %arg.end
  br i1 %.6335.i, label %B106.i.preheader, label %B68.endif

B106.i.preheader:                                 ; preds = %B84.preheader.i
  br label %B106.i

B106.i:                                           ; preds = %B175.i, %B106.i.preheader
  %.5236.i = phi i64 [ %.52.i, %B175.i ], [ %.5234.i, %B106.i.preheader ]
  %.69.i = getelementptr i8, ptr %arg.T, i64 %.5236.i
  %.70.i = load i8, ptr %.69.i, align 1, !noalias !56
  %2 = zext i8 %.70.i to i32
  switch i32 %2, label %B68.endif.loopexit [
    i32 32, label %B175.i
    i32 9, label %B175.i
  ]

B175.i:                                           ; preds = %B106.i, %B106.i
  %.52.i = add i64 %.5236.i, 1
  %exitcond.not.i = icmp eq i64 %arg.end, %.52.i
  br i1 %exitcond.not.i, label %B148, label %B106.i

B114:                                             ; preds = %B68.endif
  %.108 = getelementptr i8, ptr %arg.T, i64 %now.3.0.i
  %.109 = load i8, ptr %.108, align 1
  %.111.not = icmp eq i8 %.109, 34
  br i1 %.111.not, label %B162, label %B148

B148:                                             ; preds = %B68.endif, %B114, %B175.i
  store i64 -1, ptr %retptr, align 8
  br label %common.ret

B162:                                             ; preds = %B114
  %.132 = add nsw i64 %now.3.0.i, 1
  %.148 = icmp slt i64 %.132, %arg.end
  br i1 %.148, label %B188, label %B384

B188:                                             ; preds = %B162
  %.159 = getelementptr i8, ptr %arg.T, i64 %.132
  %.160 = load i8, ptr %.159, align 1
  %.164.not = icmp eq i8 %.160, 34
  br i1 %.164.not, label %B384, label %B222.preheader

B222.preheader:                                   ; preds = %B188
  br label %B222

B222:                                             ; preds = %B350, %B222.preheader
  %now.14.2 = phi i64 [ %.213, %B350 ], [ %.132, %B222.preheader ]
  %sunkaddr = getelementptr i8, ptr %arg.T, i64 %now.14.2
  %.174 = load i8, ptr %sunkaddr, align 1
  %.176 = icmp eq i8 %.174, 92
  %3 = icmp slt i8 %.174, 32
  %or.cond193 = or i1 %.176, %3
  br i1 %or.cond193, label %B314, label %B328

B314:                                             ; preds = %B222
  store i64 -1, ptr %retptr, align 8
  br label %common.ret

B328:                                             ; preds = %B222
  %4 = add i64 %0, %now.14.2
  %exitcond.not = icmp eq i64 %4, 1
  br i1 %exitcond.not, label %B396, label %B350

B350:                                             ; preds = %B328
  %.213 = add i64 %now.14.2, 1
  %sunkaddr216 = getelementptr i8, ptr %arg.T, i64 %now.14.2
  %sunkaddr217 = getelementptr i8, ptr %sunkaddr216, i64 1
  %.235 = load i8, ptr %sunkaddr217, align 1
  %.239.not = icmp eq i8 %.235, 34
  br i1 %.239.not, label %B384, label %B222

B384:                                             ; preds = %B350, %B188, %B162
  %now.15.1 = phi i64 [ %.132, %B188 ], [ %.132, %B162 ], [ %.213, %B350 ]
  %.254 = icmp eq i64 %now.15.1, %arg.end
  br i1 %.254, label %B396, label %B410

B396:                                             ; preds = %B384, %B328
  store i64 -1, ptr %retptr, align 8
  br label %common.ret

B410:                                             ; preds = %B384
  %.283 = sub nsw i64 %now.15.1, %.132
  store i64 0, ptr %.286, align 8
  %.290 = call i32 @key_of(ptr nonnull %.286, ptr nonnull %excinfo.2, ptr %arg.T, i64 %.132, i64 %.283)
  %.300 = load i64, ptr %.286, align 8
  br label %B410.endif

B482:                                             ; preds = %B410.endif
  %5 = shl nuw i64 1, %.300
  %6 = and i64 %5, %seen.2.0
  %.331.not = icmp eq i64 %6, 0
  br i1 %.331.not, label %B512, label %B498

B498:                                             ; preds = %B482
  store i64 -1, ptr %retptr, align 8
  br label %common.ret

B512:                                             ; preds = %B482
  %.356 = or i64 %5, %seen.2.0
  br label %B528

B528:                                             ; preds = %B410.endif, %B512
  %seen.3.1 = phi i64 [ %.356, %B512 ], [ %seen.2.0, %B410.endif ]
  %.19.i72 = icmp slt i64 %.316, %arg.end
  br i1 %.19.i72, label %B16.i74, label %B528.endif

B16.i74:                                          ; preds = %B528
  %.29.i75 = getelementptr i8, ptr %arg.T, i64 %.316
  %.30.i76 = load i8, ptr %.29.i75, align 1, !noalias !59
  %7 = zext i8 %.30.i76 to i32
  switch i32 %7, label %B528.endif [
    i32 32, label %B84.preheader.i77
    i32 9, label %B84.preheader.i77
  ]

B84.preheader.i77:                                ; preds = %B16.i74, %B16.i74
  %.5234.i78 = add nsw i64 %now.15.1, 2
  %.6335.i79 = icmp slt i64 %.5234.i78, %arg.end
  br i1 %.6335.i79, label %B106.i80.preheader, label %B528.endif

B106.i80.preheader:                               ; preds = %B84.preheader.i77
  br label %B106.i80

B106.i80:                                         ; preds = %B175.i84, %B106.i80.preheader
  %.5236.i81 = phi i64 [ %.52.i85, %B175.i84 ], [ %.5234.i78, %B106.i80.preheader ]
  %.69.i82 = getelementptr i8, ptr %arg.T, i64 %.5236.i81
  %.70.i83 = load i8, ptr %.69.i82, align 1, !noalias !59
  %8 = zext i8 %.70.i83 to i32
  switch i32 %8, label %B528.endif.loopexit [
    i32 32, label %B175.i84
    i32 9, label %B175.i84
  ]

B175.i84:                                         ; preds = %B106.i80, %B106.i80
  %.52.i85 = add i64 %.5236.i81, 1
  %exitcond.not.i86 = icmp eq i64 %arg.end, %.52.i85
  br i1 %exitcond.not.i86, label %B608, label %B106.i80

B574:                                             ; preds = %B528.endif
  %.403 = getelementptr i8, ptr %arg.T, i64 %now.3.0.i73
  %.404 = load i8, ptr %.403, align 1
  %.406.not = icmp eq i8 %.404, 58
  br i1 %.406.not, label %B622, label %B608

B608:                                             ; preds = %B528.endif, %B574, %B175.i84
  store i64 -1, ptr %retptr, align 8
  br label %common.ret

B622:                                             ; preds = %B574
  %.430 = add nsw i64 %now.3.0.i73, 1
  %.19.i88 = icmp slt i64 %.430, %arg.end
  br i1 %.19.i88, label %B16.i90, label %B622.endif

B16.i90:                                          ; preds = %B622
  %.29.i91 = getelementptr i8, ptr %arg.T, i64 %.430
  %.30.i92 = load i8, ptr %.29.i91, align 1, !noalias !62
  %9 = zext i8 %.30.i92 to i32
  switch i32 %9, label %B622.endif [
    i32 32, label %B84.preheader.i93
    i32 9, label %B84.preheader.i93
  ]

B84.preheader.i93:                                ; preds = %B16.i90, %B16.i90
  %.5234.i94 = add nsw i64 %now.3.0.i73, 2
  %.6335.i95 = icmp slt i64 %.5234.i94, %arg.end
  br i1 %.6335.i95, label %B106.i96.preheader, label %B622.endif

B106.i96.preheader:                               ; preds = %B84.preheader.i93
  br label %B106.i96

B106.i96:                                         ; preds = %B175.i100, %B106.i96.preheader
  %.5236.i97 = phi i64 [ %.52.i101, %B175.i100 ], [ %.5234.i94, %B106.i96.preheader ]
  %.69.i98 = getelementptr i8, ptr %arg.T, i64 %.5236.i97
  %.70.i99 = load i8, ptr %.69.i98, align 1, !noalias !62
  %10 = zext i8 %.70.i99 to i32
  switch i32 %10, label %B622.endif.loopexit [
    i32 32, label %B175.i100
    i32 9, label %B175.i100
  ]

B175.i100:                                        ; preds = %B106.i96, %B106.i96
  %.52.i101 = add i64 %.5236.i97, 1
  %exitcond.not.i102 = icmp eq i64 %arg.end, %.52.i101
  br i1 %exitcond.not.i102, label %B1056, label %B106.i96

B674:                                             ; preds = %B622.endif
  %.468 = getelementptr i8, ptr %arg.T, i64 %now.3.0.i89
  %.469 = load i8, ptr %.468, align 1
  %.471 = icmp eq i8 %.469, 34
  br i1 %.471, label %B708, label %B1056

B708:                                             ; preds = %B674
  %.474 = add nsw i64 %now.3.0.i89, 1
  switch i64 %.300, label %B842 [
    i64 4, label %B740
    i64 2, label %B776
    i64 3, label %B814
  ]

B740:                                             ; preds = %B708
  store i64 -1, ptr %retptr, align 8
  br label %common.ret

B776:                                             ; preds = %B708
  %sunkaddr218 = getelementptr i8, ptr %arg.S, i64 8
  %.508 = load i64, ptr %sunkaddr218, align 8
  br label %B842

B814:                                             ; preds = %B708
  %sunkaddr219 = getelementptr i8, ptr %arg.S, i64 16
  %.518 = load i64, ptr %sunkaddr219, align 8
  br label %B842

B842:                                             ; preds = %B814, %B776, %B708
  %"$phi842.0.3.1" = phi i64 [ %.508, %B776 ], [ %.518, %B814 ], [ -1, %B708 ]
  %.533.not = icmp eq i64 %.300, 3
  %arg.H.arg.J = select i1 %.533.not, ptr %arg.J, ptr %arg.H
  store i64 0, ptr %.566, align 8
  %.570 = call i32 @text(ptr nonnull %.566, ptr nonnull %excinfo.5, ptr %arg.T, i64 %.474, i64 %arg.end, ptr %arg.H.arg.J, i64 %"$phi842.0.3.1", i64 %arg.most, ptr %arg.S)
  %.580 = load i64, ptr %.566, align 8
  br label %B890.endif

B934:                                             ; preds = %B890.endif
  %.607 = icmp eq i64 %.300, 1
  %.610 = add nsw i64 %now.3.0.i89, 2
  %.614 = icmp eq i64 %.580, %.610
  %or.cond194 = select i1 %.607, i1 %.614, i1 false
  br i1 %or.cond194, label %B974, label %B988

B974:                                             ; preds = %B890.endif, %B934
  store i64 -1, ptr %retptr, align 8
  br label %common.ret

B988:                                             ; preds = %B934
  %.643.not = icmp eq i64 %"$phi842.0.3.1", -1
  br i1 %.643.not, label %B1128, label %B1010

B1010:                                            ; preds = %B988
  %.649 = load i64, ptr %arg.S, align 8
  %11 = getelementptr i64, ptr %arg.S, i64 %.300
  %.656 = getelementptr i8, ptr %11, i64 -8
  store i64 %.649, ptr %.656, align 8
  br label %B1128

B1056:                                            ; preds = %B622.endif, %B674, %B175.i100
  %now.3.0.i8935 = phi i64 [ %now.3.0.i89, %B674 ], [ %now.3.0.i89, %B622.endif ], [ %arg.end, %B175.i100 ]
  store i64 0, ptr %.673, align 8
  %.677 = call i32 @other(ptr nonnull %.673, ptr nonnull %excinfo.6, ptr %arg.T, i64 %now.3.0.i8935, i64 %arg.end, i64 %.300)
  br label %B1056.endif

B1114:                                            ; preds = %B1056.endif
  store i64 -1, ptr %retptr, align 8
  br label %common.ret

B1128:                                            ; preds = %B1056.endif, %B1010, %B988
  %now.16.1 = phi i64 [ %.687, %B1056.endif ], [ %.580, %B1010 ], [ %.580, %B988 ]
  %.19.i104 = icmp slt i64 %now.16.1, %arg.end
  br i1 %.19.i104, label %B16.i106, label %B1128.endif

B16.i106:                                         ; preds = %B1128
  %.29.i107 = getelementptr i8, ptr %arg.T, i64 %now.16.1
  %.30.i108 = load i8, ptr %.29.i107, align 1, !noalias !65
  %12 = zext i8 %.30.i108 to i32
  switch i32 %12, label %B1128.endif [
    i32 32, label %B84.preheader.i109
    i32 9, label %B84.preheader.i109
  ]

B84.preheader.i109:                               ; preds = %B16.i106, %B16.i106
  %.5234.i110 = add nuw nsw i64 %now.16.1, 1
  %.6335.i111 = icmp slt i64 %.5234.i110, %arg.end
  br i1 %.6335.i111, label %B106.i112.preheader, label %B1128.endif

B106.i112.preheader:                              ; preds = %B84.preheader.i109
  br label %B106.i112

B106.i112:                                        ; preds = %B175.i116, %B106.i112.preheader
  %.5236.i113 = phi i64 [ %.52.i117, %B175.i116 ], [ %.5234.i110, %B106.i112.preheader ]
  %.69.i114 = getelementptr i8, ptr %arg.T, i64 %.5236.i113
  %.70.i115 = load i8, ptr %.69.i114, align 1, !noalias !65
  %13 = zext i8 %.70.i115 to i32
  switch i32 %13, label %B1128.endif.loopexit [
    i32 32, label %B175.i116
    i32 9, label %B175.i116
  ]

B175.i116:                                        ; preds = %B106.i112, %B106.i112
  %.52.i117 = add i64 %.5236.i113, 1
  %exitcond.not.i118 = icmp eq i64 %arg.end, %.52.i117
  br i1 %exitcond.not.i118, label %B1174, label %B106.i112

B1174:                                            ; preds = %B1128.endif, %B175.i116
  store i64 -1, ptr %retptr, align 8
  br label %common.ret

B1188:                                            ; preds = %B1128.endif
  %.780 = getelementptr i8, ptr %arg.T, i64 %now.3.0.i105
  %.781 = load i8, ptr %.780, align 1
  %14 = zext i8 %.781 to i32
  switch i32 %14, label %B1258 [
    i32 125, label %B1286
    i32 44, label %B68
  ]

B1258:                                            ; preds = %B1188
  store i64 -1, ptr %retptr, align 8
  br label %common.ret

B1286:                                            ; preds = %B1188
  %.833 = add nsw i64 %now.3.0.i105, 1
  %.19.i120 = icmp slt i64 %.833, %arg.end
  br i1 %.19.i120, label %B16.i122, label %B1286.endif

B16.i122:                                         ; preds = %B1286
  %.29.i123 = getelementptr i8, ptr %arg.T, i64 %.833
  %.30.i124 = load i8, ptr %.29.i123, align 1, !noalias !68
  %15 = zext i8 %.30.i124 to i32
  switch i32 %15, label %B1286.endif [
    i32 32, label %B84.preheader.i125
    i32 9, label %B84.preheader.i125
  ]

B84.preheader.i125:                               ; preds = %B16.i122, %B16.i122
  %.5234.i126 = add nsw i64 %now.3.0.i105, 2
  %.6335.i127 = icmp slt i64 %.5234.i126, %arg.end
  br i1 %.6335.i127, label %B106.i128.preheader, label %B1286.endif

B106.i128.preheader:                              ; preds = %B84.preheader.i125
  br label %B106.i128

B106.i128:                                        ; preds = %B175.i132, %B106.i128.preheader
  %.5236.i129 = phi i64 [ %.52.i133, %B175.i132 ], [ %.5234.i126, %B106.i128.preheader ]
  %.69.i130 = getelementptr i8, ptr %arg.T, i64 %.5236.i129
  %.70.i131 = load i8, ptr %.69.i130, align 1, !noalias !68
  %16 = zext i8 %.70.i131 to i32
  switch i32 %16, label %B106.i128.B1286.endif.loopexit_crit_edge [
    i32 32, label %B175.i132
    i32 9, label %B175.i132
  ]

B175.i132:                                        ; preds = %B106.i128, %B106.i128
  %.52.i133 = add i64 %.5236.i129, 1
  %exitcond.not.i134 = icmp eq i64 %arg.end, %.52.i133
  br i1 %exitcond.not.i134, label %B1286.endif, label %B106.i128

B1352:                                            ; preds = %B1286.endif
  %.874 = icmp slt i64 %now.3.0.i121, %arg.end
  br i1 %.874, label %B1364, label %B1446

B1364:                                            ; preds = %B1352
  %.880 = getelementptr i8, ptr %arg.T, i64 %now.3.0.i121
  %.881 = load i8, ptr %.880, align 1
  %17 = zext i8 %.881 to i32
  switch i32 %17, label %B1432 [
    i32 10, label %B1446
    i32 13, label %B1446
  ]

B1432:                                            ; preds = %B1286.endif, %B1364
  store i64 -1, ptr %retptr, align 8
  br label %common.ret

B1446:                                            ; preds = %B1364, %B1364, %B1352
  store i64 %now.3.0.i121, ptr %retptr, align 8
  br label %common.ret

B68.endif.loopexit:                               ; preds = %B106.i
  br label %B68.endif

B68.endif:                                        ; preds = %B68.endif.loopexit, %B84.preheader.i, %B16.i, %B68
  %now.3.0.i = phi i64 [ %now.13.0, %B16.i ], [ %now.13.0, %B68 ], [ %.5234.i, %B84.preheader.i ], [ %.5236.i, %B68.endif.loopexit ]
  %.104.not = icmp slt i64 %now.3.0.i, %arg.end
  br i1 %.104.not, label %B114, label %B148

B410.endif:                                       ; preds = %B410
  %.316 = add nsw i64 %now.15.1, 1
  %.323.not = icmp eq i64 %.300, 0
  br i1 %.323.not, label %B528, label %B482

B528.endif.loopexit:                              ; preds = %B106.i80
  br label %B528.endif

B528.endif:                                       ; preds = %B528.endif.loopexit, %B84.preheader.i77, %B16.i74, %B528
  %now.3.0.i73 = phi i64 [ %.316, %B16.i74 ], [ %.316, %B528 ], [ %.5234.i78, %B84.preheader.i77 ], [ %.5236.i81, %B528.endif.loopexit ]
  %.399.not = icmp slt i64 %now.3.0.i73, %arg.end
  br i1 %.399.not, label %B574, label %B608

B622.endif.loopexit:                              ; preds = %B106.i96
  br label %B622.endif

B622.endif:                                       ; preds = %B622.endif.loopexit, %B84.preheader.i93, %B16.i90, %B622
  %now.3.0.i89 = phi i64 [ %.430, %B16.i90 ], [ %.430, %B622 ], [ %.5234.i94, %B84.preheader.i93 ], [ %.5236.i97, %B622.endif.loopexit ]
  %.464 = icmp slt i64 %now.3.0.i89, %arg.end
  br i1 %.464, label %B674, label %B1056

B890.endif:                                       ; preds = %B842
  %.604 = icmp eq i64 %.580, -1
  br i1 %.604, label %B974, label %B934

B1056.endif:                                      ; preds = %B1056
  %.687 = load i64, ptr %.673, align 8
  %.703 = icmp eq i64 %.687, -1
  br i1 %.703, label %B1114, label %B1128

B1128.endif.loopexit:                             ; preds = %B106.i112
  br label %B1128.endif

B1128.endif:                                      ; preds = %B1128.endif.loopexit, %B84.preheader.i109, %B16.i106, %B1128
  %now.3.0.i105 = phi i64 [ %now.16.1, %B16.i106 ], [ %now.16.1, %B1128 ], [ %.5234.i110, %B84.preheader.i109 ], [ %.5236.i113, %B1128.endif.loopexit ]
  %.758.not = icmp slt i64 %now.3.0.i105, %arg.end
  br i1 %.758.not, label %B1188, label %B1174

B106.i128.B1286.endif.loopexit_crit_edge:         ; preds = %B106.i128
  br label %B1286.endif

B1286.endif:                                      ; preds = %B106.i128.B1286.endif.loopexit_crit_edge, %B175.i132, %B84.preheader.i125, %B16.i122, %B1286
  %now.3.0.i121 = phi i64 [ %.833, %B16.i122 ], [ %.833, %B1286 ], [ %.5234.i126, %B84.preheader.i125 ], [ %.5236.i129, %B106.i128.B1286.endif.loopexit_crit_edge ], [ %arg.end, %B175.i132 ]
  %18 = and i64 %seen.3.1, 2
  %.870.not = icmp eq i64 %18, 0
  br i1 %.870.not, label %B1432, label %B1352
}

; Function Attrs: mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite)
define internal i32 @key_of(ptr noalias nonnull writeonly captures(none) initializes((0, 8)) %retptr, ptr noalias nonnull readnone captures(none) %excinfo, ptr readonly captures(none) %arg.T, i64 range(i64 -9223372036854775807, -9223372036854775808) %arg.now, i64 %arg.size) local_unnamed_addr #4 {
entry:
  switch i64 %arg.size, label %B846 [
    i64 2, label %B16
    i64 5, label %B116
    i64 6, label %B584
  ]

B16:                                              ; preds = %entry
  %.18 = getelementptr i8, ptr %arg.T, i64 %arg.now
  %.19 = load i8, ptr %.18, align 1
  %.21 = icmp eq i8 %.19, 105
  br i1 %.21, label %B50, label %B846

B50:                                              ; preds = %B16
  %sunkaddr = getelementptr i8, ptr %arg.T, i64 %arg.now
  %sunkaddr1 = getelementptr i8, ptr %sunkaddr, i64 1
  %.27 = load i8, ptr %sunkaddr1, align 1
  %.29 = icmp eq i8 %.27, 100
  br i1 %.29, label %common.ret, label %B846

common.ret:                                       ; preds = %B846, %B832, %B778, %B558, %B504, %B324, %B270, %B50
  %.sink = phi i64 [ 0, %B846 ], [ 4, %B504 ], [ 3, %B270 ], [ 1, %B50 ], [ 0, %B324 ], [ 0, %B558 ], [ 0, %B832 ], [ 2, %B778 ]
  store i64 %.sink, ptr %retptr, align 8
  ret i32 poison

B116:                                             ; preds = %entry
  %.44 = getelementptr i8, ptr %arg.T, i64 %arg.now
  %.45 = load i8, ptr %.44, align 1
  %0 = zext i8 %.45 to i32
  switch i32 %0, label %B846 [
    i32 104, label %B150
    i32 110, label %B384
  ]

B150:                                             ; preds = %B116
  %sunkaddr2 = getelementptr i8, ptr %arg.T, i64 %arg.now
  %sunkaddr3 = getelementptr i8, ptr %sunkaddr2, i64 1
  %.53 = load i8, ptr %sunkaddr3, align 1
  %.55 = icmp eq i8 %.53, 97
  br i1 %.55, label %B190, label %B846

B190:                                             ; preds = %B150
  %sunkaddr4 = getelementptr i8, ptr %arg.T, i64 %arg.now
  %sunkaddr5 = getelementptr i8, ptr %sunkaddr4, i64 2
  %.61 = load i8, ptr %sunkaddr5, align 1
  %.63 = icmp eq i8 %.61, 110
  br i1 %.63, label %B230, label %B846

B230:                                             ; preds = %B190
  %sunkaddr6 = getelementptr i8, ptr %arg.T, i64 %arg.now
  %sunkaddr7 = getelementptr i8, ptr %sunkaddr6, i64 3
  %.71 = load i8, ptr %sunkaddr7, align 1
  %.73 = icmp eq i8 %.71, 106
  br i1 %.73, label %B270, label %B324

B270:                                             ; preds = %B230
  %sunkaddr8 = getelementptr i8, ptr %arg.T, i64 %arg.now
  %sunkaddr9 = getelementptr i8, ptr %sunkaddr8, i64 4
  %.81 = load i8, ptr %sunkaddr9, align 1
  %.85 = icmp eq i8 %.81, 97
  br i1 %.85, label %common.ret, label %B324

B324:                                             ; preds = %B270, %B230
  br label %common.ret

B384:                                             ; preds = %B116
  %sunkaddr10 = getelementptr i8, ptr %arg.T, i64 %arg.now
  %sunkaddr11 = getelementptr i8, ptr %sunkaddr10, i64 1
  %.117 = load i8, ptr %sunkaddr11, align 1
  %.119 = icmp eq i8 %.117, 97
  br i1 %.119, label %B424, label %B846

B424:                                             ; preds = %B384
  %sunkaddr12 = getelementptr i8, ptr %arg.T, i64 %arg.now
  %sunkaddr13 = getelementptr i8, ptr %sunkaddr12, i64 2
  %.125 = load i8, ptr %sunkaddr13, align 1
  %.127 = icmp eq i8 %.125, 109
  br i1 %.127, label %B464, label %B846

B464:                                             ; preds = %B424
  %sunkaddr14 = getelementptr i8, ptr %arg.T, i64 %arg.now
  %sunkaddr15 = getelementptr i8, ptr %sunkaddr14, i64 3
  %.135 = load i8, ptr %sunkaddr15, align 1
  %.137 = icmp eq i8 %.135, 101
  br i1 %.137, label %B504, label %B558

B504:                                             ; preds = %B464
  %sunkaddr16 = getelementptr i8, ptr %arg.T, i64 %arg.now
  %sunkaddr17 = getelementptr i8, ptr %sunkaddr16, i64 4
  %.145 = load i8, ptr %sunkaddr17, align 1
  %.149 = icmp eq i8 %.145, 115
  br i1 %.149, label %common.ret, label %B558

B558:                                             ; preds = %B504, %B464
  br label %common.ret

B584:                                             ; preds = %entry
  %.174 = getelementptr i8, ptr %arg.T, i64 %arg.now
  %.175 = load i8, ptr %.174, align 1
  %.177 = icmp eq i8 %.175, 104
  br i1 %.177, label %B618, label %B846

B618:                                             ; preds = %B584
  %sunkaddr18 = getelementptr i8, ptr %arg.T, i64 %arg.now
  %sunkaddr19 = getelementptr i8, ptr %sunkaddr18, i64 1
  %.183 = load i8, ptr %sunkaddr19, align 1
  %.185 = icmp eq i8 %.183, 97
  br i1 %.185, label %B658, label %B846

B658:                                             ; preds = %B618
  %sunkaddr20 = getelementptr i8, ptr %arg.T, i64 %arg.now
  %sunkaddr21 = getelementptr i8, ptr %sunkaddr20, i64 2
  %.191 = load i8, ptr %sunkaddr21, align 1
  %.193 = icmp eq i8 %.191, 110
  br i1 %.193, label %B698, label %B846

B698:                                             ; preds = %B658
  %sunkaddr22 = getelementptr i8, ptr %arg.T, i64 %arg.now
  %sunkaddr23 = getelementptr i8, ptr %sunkaddr22, i64 3
  %.199 = load i8, ptr %sunkaddr23, align 1
  %.201 = icmp eq i8 %.199, 103
  br i1 %.201, label %B738, label %B832

B738:                                             ; preds = %B698
  %sunkaddr24 = getelementptr i8, ptr %arg.T, i64 %arg.now
  %sunkaddr25 = getelementptr i8, ptr %sunkaddr24, i64 4
  %.207 = load i8, ptr %sunkaddr25, align 1
  %.209 = icmp eq i8 %.207, 117
  br i1 %.209, label %B778, label %B832

B778:                                             ; preds = %B738
  %sunkaddr26 = getelementptr i8, ptr %arg.T, i64 %arg.now
  %sunkaddr27 = getelementptr i8, ptr %sunkaddr26, i64 5
  %.217 = load i8, ptr %sunkaddr27, align 1
  %.221 = icmp eq i8 %.217, 108
  br i1 %.221, label %common.ret, label %B832

B832:                                             ; preds = %B778, %B738, %B698
  br label %common.ret

B846:                                             ; preds = %B658, %B618, %B584, %B424, %B384, %B190, %B150, %B116, %B50, %B16, %entry
  br label %common.ret
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define internal i32 @text(ptr noalias nonnull writeonly captures(none) %retptr, ptr noalias nonnull readnone captures(none) %excinfo, ptr readonly captures(none) %arg.T, i64 range(i64 -9223372036854775807, -9223372036854775808) %arg.now, i64 %arg.end, ptr writeonly captures(none) %arg.P, i64 %arg.to, i64 %arg.most, ptr writeonly captures(none) %arg.S) local_unnamed_addr #0 {
entry:
  %.28 = icmp slt i64 %arg.now, %arg.end
  br i1 %.28, label %B18.preheader, label %common.ret

B18.preheader:                                    ; preds = %entry
  br label %B18

B18:                                              ; preds = %B1422, %B18.preheader
  %now.6.0 = phi i64 [ %now.7.1, %B1422 ], [ %arg.now, %B18.preheader ]
  %to.2.0 = phi i64 [ %to.3.1, %B1422 ], [ %arg.to, %B18.preheader ]
  %.35 = getelementptr i8, ptr %arg.T, i64 %now.6.0
  %.36 = load i8, ptr %.35, align 1
  %.67 = add nsw i64 %now.6.0, 1
  %.74 = zext i8 %.36 to i64
  %.75 = icmp eq i8 %.36, 34
  br i1 %.75, label %B92, label %B106

common.ret:                                       ; preds = %B518.endif, %B266.endif, %B1422, %B1376, %B1316, %B1246, %B1110.if.2, %B1110.if.1, %B1110.if.preheader, %B1024, %B972, %B696, %B302.3.i120, %B302.2.i107, %B302.1.i94, %B302.i82, %B464, %B430, %B412, %B302.3.i, %B302.2.i, %B302.1.i, %B302.i, %B266, %B166, %B106, %B92, %entry
  %.sink = phi i64 [ -1, %entry ], [ %.67, %B92 ], [ -1, %B106 ], [ -1, %B166 ], [ -1, %B266 ], [ -1, %B302.i ], [ -1, %B302.1.i ], [ -1, %B302.2.i ], [ -1, %B302.3.i ], [ -1, %B412 ], [ -1, %B430 ], [ -1, %B464 ], [ -1, %B302.i82 ], [ -1, %B302.1.i94 ], [ -1, %B302.2.i107 ], [ -1, %B302.3.i120 ], [ -1, %B696 ], [ -1, %B972 ], [ -1, %B1024 ], [ -1, %B1110.if.preheader ], [ -1, %B1110.if.1 ], [ -1, %B1110.if.2 ], [ -1, %B1246 ], [ -1, %B1316 ], [ -1, %B1376 ], [ -1, %B1422 ], [ -1, %B266.endif ], [ -1, %B518.endif ]
  store i64 %.sink, ptr %retptr, align 8
  ret i32 poison

B92:                                              ; preds = %B18
  store i64 %to.2.0, ptr %arg.S, align 8
  br label %common.ret

B106:                                             ; preds = %B18
  %0 = trunc nuw i64 %.74 to i8
  %.102 = icmp ult i8 %0, 32
  br i1 %.102, label %common.ret, label %B142

B142:                                             ; preds = %B106
  %1 = trunc nuw i64 %.74 to i8
  %.124 = icmp eq i8 %1, 92
  br i1 %.124, label %B166, label %B888

B166:                                             ; preds = %B142
  %.130 = icmp eq i64 %.67, %arg.end
  br i1 %.130, label %common.ret, label %B192

B192:                                             ; preds = %B166
  %sunkaddr = getelementptr i8, ptr %arg.T, i64 %now.6.0
  %sunkaddr13 = getelementptr i8, ptr %sunkaddr, i64 1
  %.151 = load i8, ptr %sunkaddr13, align 1
  %.180 = add nsw i64 %now.6.0, 2
  %.187 = zext i8 %.151 to i64
  %2 = zext i8 %.151 to i32
  switch i32 %2, label %B696 [
    i32 117, label %B266
    i32 92, label %B1354
    i32 47, label %B1354
    i32 34, label %B1354
  ]

B266:                                             ; preds = %B192
  %.12.i = add nsw i64 %now.6.0, 6
  %.13.i = icmp sgt i64 %.12.i, %arg.end
  br i1 %.13.i, label %common.ret, label %B78.if.i

B210.i:                                           ; preds = %B78.if.i
  %3 = trunc nuw i64 %.179.i to i8
  %4 = add i8 %3, -97
  %or.cond89.i = icmp ult i8 %4, 6
  br i1 %or.cond89.i, label %B413.i, label %B302.i

B302.i:                                           ; preds = %B210.i
  %5 = trunc nuw i64 %.179.i to i8
  %6 = add i8 %5, -65
  %or.cond90.i = icmp ult i8 %6, 6
  br i1 %or.cond90.i, label %B413.i, label %common.ret

B413.i:                                           ; preds = %B78.if.i, %B302.i, %B210.i
  %.202.pn.i = phi i64 [ -87, %B210.i ], [ -48, %B78.if.i ], [ -55, %B302.i ]
  %number.5.1.i = add nsw i64 %.202.pn.i, %.179.i
  %sunkaddr14 = getelementptr i8, ptr %arg.T, i64 %.180
  %sunkaddr15 = getelementptr i8, ptr %sunkaddr14, i64 1
  %.150.1.i = load i8, ptr %sunkaddr15, align 1, !noalias !71
  %.179.1.i = zext i8 %.150.1.i to i64
  %7 = add i8 %.150.1.i, -48
  %or.cond.1.i = icmp ult i8 %7, 10
  br i1 %or.cond.1.i, label %B413.1.i, label %B210.1.i

B210.1.i:                                         ; preds = %B413.i
  %8 = trunc nuw i64 %.179.1.i to i8
  %9 = add i8 %8, -97
  %or.cond89.1.i = icmp ult i8 %9, 6
  br i1 %or.cond89.1.i, label %B413.1.i, label %B302.1.i

B302.1.i:                                         ; preds = %B210.1.i
  %10 = trunc nuw i64 %.179.1.i to i8
  %11 = add i8 %10, -65
  %or.cond90.1.i = icmp ult i8 %11, 6
  br i1 %or.cond90.1.i, label %B413.1.i, label %common.ret

B413.1.i:                                         ; preds = %B302.1.i, %B210.1.i, %B413.i
  %.sink.i = phi i64 [ -87, %B210.1.i ], [ -55, %B302.1.i ], [ -48, %B413.i ]
  %.197.1.i = shl nsw i64 %number.5.1.i, 4
  %.202.1.i = add nsw i64 %.197.1.i, %.179.1.i
  %number.5.1.1.i = add nsw i64 %.202.1.i, %.sink.i
  %sunkaddr16 = getelementptr i8, ptr %arg.T, i64 %.180
  %sunkaddr17 = getelementptr i8, ptr %sunkaddr16, i64 2
  %.150.2.i = load i8, ptr %sunkaddr17, align 1, !noalias !71
  %.179.2.i = zext i8 %.150.2.i to i64
  %12 = add i8 %.150.2.i, -48
  %or.cond.2.i = icmp ult i8 %12, 10
  br i1 %or.cond.2.i, label %B413.2.i, label %B210.2.i

B210.2.i:                                         ; preds = %B413.1.i
  %13 = trunc nuw i64 %.179.2.i to i8
  %14 = add i8 %13, -97
  %or.cond89.2.i = icmp ult i8 %14, 6
  br i1 %or.cond89.2.i, label %B413.2.i, label %B302.2.i

B302.2.i:                                         ; preds = %B210.2.i
  %15 = trunc nuw i64 %.179.2.i to i8
  %16 = add i8 %15, -65
  %or.cond90.2.i = icmp ult i8 %16, 6
  br i1 %or.cond90.2.i, label %B413.2.i, label %common.ret

B413.2.i:                                         ; preds = %B302.2.i, %B210.2.i, %B413.1.i
  %.sink4.i = phi i64 [ -87, %B210.2.i ], [ -55, %B302.2.i ], [ -48, %B413.1.i ]
  %.197.2.i = shl nsw i64 %number.5.1.1.i, 4
  %.202.2.i = add nsw i64 %.197.2.i, %.179.2.i
  %number.5.1.2.i = add nsw i64 %.202.2.i, %.sink4.i
  %sunkaddr18 = getelementptr i8, ptr %arg.T, i64 %.180
  %sunkaddr19 = getelementptr i8, ptr %sunkaddr18, i64 3
  %.150.3.i = load i8, ptr %sunkaddr19, align 1, !noalias !71
  %.179.3.i = zext i8 %.150.3.i to i64
  %17 = add i8 %.150.3.i, -48
  %or.cond.3.i = icmp ult i8 %17, 10
  br i1 %or.cond.3.i, label %B266.endif, label %B210.3.i

B210.3.i:                                         ; preds = %B413.2.i
  %18 = trunc nuw i64 %.179.3.i to i8
  %19 = add i8 %18, -97
  %or.cond89.3.i = icmp ult i8 %19, 6
  br i1 %or.cond89.3.i, label %B266.endif, label %B302.3.i

B302.3.i:                                         ; preds = %B210.3.i
  %20 = trunc nuw i64 %.179.3.i to i8
  %21 = add i8 %20, -65
  %or.cond90.3.i = icmp ult i8 %21, 6
  br i1 %or.cond90.3.i, label %B266.endif, label %common.ret

B78.if.i:                                         ; preds = %B266
  %.149.i = getelementptr i8, ptr %arg.T, i64 %.180
  %.150.i = load i8, ptr %.149.i, align 1, !noalias !71
  %.179.i = zext i8 %.150.i to i64
  %22 = add i8 %.150.i, -48
  %or.cond.i = icmp ult i8 %22, 10
  br i1 %or.cond.i, label %B413.i, label %B210.i

B378:                                             ; preds = %B266.endif
  %or.cond327 = icmp eq i64 %57, 55296
  br i1 %or.cond327, label %B412, label %B1354

B412:                                             ; preds = %B378
  %.324 = add nsw i64 %now.6.0, 12
  %.326 = icmp sgt i64 %.324, %arg.end
  br i1 %.326, label %common.ret, label %B430

B430:                                             ; preds = %B412
  %.330 = getelementptr i8, ptr %arg.T, i64 %.12.i
  %.331 = load i8, ptr %.330, align 1
  %.333.not = icmp eq i8 %.331, 92
  br i1 %.333.not, label %B464, label %common.ret

B464:                                             ; preds = %B430
  %sunkaddr20 = getelementptr i8, ptr %arg.T, i64 %now.6.0
  %sunkaddr21 = getelementptr i8, ptr %sunkaddr20, i64 7
  %.339 = load i8, ptr %sunkaddr21, align 1
  %.341.not.not = icmp eq i8 %.339, 117
  br i1 %.341.not.not, label %B78.if.i75, label %common.ret

B210.i80:                                         ; preds = %B78.if.i75
  %23 = trunc nuw i64 %.179.i78 to i8
  %24 = add i8 %23, -97
  %or.cond89.i81 = icmp ult i8 %24, 6
  br i1 %or.cond89.i81, label %B413.i85, label %B302.i82

B302.i82:                                         ; preds = %B210.i80
  %25 = trunc nuw i64 %.179.i78 to i8
  %26 = add i8 %25, -65
  %or.cond90.i83 = icmp ult i8 %26, 6
  br i1 %or.cond90.i83, label %B413.i85, label %common.ret

B413.i85:                                         ; preds = %B78.if.i75, %B302.i82, %B210.i80
  %.202.pn.i86 = phi i64 [ -87, %B210.i80 ], [ -48, %B78.if.i75 ], [ -55, %B302.i82 ]
  %number.5.1.i87 = add nsw i64 %.202.pn.i86, %.179.i78
  %sunkaddr22 = getelementptr i8, ptr %arg.T, i64 %now.6.0
  %sunkaddr23 = getelementptr i8, ptr %sunkaddr22, i64 9
  %.150.1.i89 = load i8, ptr %sunkaddr23, align 1, !noalias !74
  %.179.1.i90 = zext i8 %.150.1.i89 to i64
  %27 = add i8 %.150.1.i89, -48
  %or.cond.1.i91 = icmp ult i8 %27, 10
  br i1 %or.cond.1.i91, label %B413.1.i96, label %B210.1.i92

B210.1.i92:                                       ; preds = %B413.i85
  %28 = trunc nuw i64 %.179.1.i90 to i8
  %29 = add i8 %28, -97
  %or.cond89.1.i93 = icmp ult i8 %29, 6
  br i1 %or.cond89.1.i93, label %B413.1.i96, label %B302.1.i94

B302.1.i94:                                       ; preds = %B210.1.i92
  %30 = trunc nuw i64 %.179.1.i90 to i8
  %31 = add i8 %30, -65
  %or.cond90.1.i95 = icmp ult i8 %31, 6
  br i1 %or.cond90.1.i95, label %B413.1.i96, label %common.ret

B413.1.i96:                                       ; preds = %B302.1.i94, %B210.1.i92, %B413.i85
  %.sink.i97 = phi i64 [ -87, %B210.1.i92 ], [ -55, %B302.1.i94 ], [ -48, %B413.i85 ]
  %.197.1.i98 = shl nsw i64 %number.5.1.i87, 4
  %.202.1.i99 = add nsw i64 %.197.1.i98, %.179.1.i90
  %number.5.1.1.i100 = add nsw i64 %.202.1.i99, %.sink.i97
  %sunkaddr24 = getelementptr i8, ptr %arg.T, i64 %now.6.0
  %sunkaddr25 = getelementptr i8, ptr %sunkaddr24, i64 10
  %.150.2.i102 = load i8, ptr %sunkaddr25, align 1, !noalias !74
  %.179.2.i103 = zext i8 %.150.2.i102 to i64
  %32 = add i8 %.150.2.i102, -48
  %or.cond.2.i104 = icmp ult i8 %32, 10
  br i1 %or.cond.2.i104, label %B413.2.i109, label %B210.2.i105

B210.2.i105:                                      ; preds = %B413.1.i96
  %33 = trunc nuw i64 %.179.2.i103 to i8
  %34 = add i8 %33, -97
  %or.cond89.2.i106 = icmp ult i8 %34, 6
  br i1 %or.cond89.2.i106, label %B413.2.i109, label %B302.2.i107

B302.2.i107:                                      ; preds = %B210.2.i105
  %35 = trunc nuw i64 %.179.2.i103 to i8
  %36 = add i8 %35, -65
  %or.cond90.2.i108 = icmp ult i8 %36, 6
  br i1 %or.cond90.2.i108, label %B413.2.i109, label %common.ret

B413.2.i109:                                      ; preds = %B302.2.i107, %B210.2.i105, %B413.1.i96
  %.sink4.i110 = phi i64 [ -87, %B210.2.i105 ], [ -55, %B302.2.i107 ], [ -48, %B413.1.i96 ]
  %.197.2.i111 = shl nsw i64 %number.5.1.1.i100, 4
  %.202.2.i112 = add nsw i64 %.197.2.i111, %.179.2.i103
  %number.5.1.2.i113 = add nsw i64 %.202.2.i112, %.sink4.i110
  %sunkaddr26 = getelementptr i8, ptr %arg.T, i64 %now.6.0
  %sunkaddr27 = getelementptr i8, ptr %sunkaddr26, i64 11
  %.150.3.i115 = load i8, ptr %sunkaddr27, align 1, !noalias !74
  %.179.3.i116 = zext i8 %.150.3.i115 to i64
  %37 = add i8 %.150.3.i115, -48
  %or.cond.3.i117 = icmp ult i8 %37, 10
  br i1 %or.cond.3.i117, label %B518.endif, label %B210.3.i118

B210.3.i118:                                      ; preds = %B413.2.i109
  %38 = trunc nuw i64 %.179.3.i116 to i8
  %39 = add i8 %38, -97
  %or.cond89.3.i119 = icmp ult i8 %39, 6
  br i1 %or.cond89.3.i119, label %B518.endif, label %B302.3.i120

B302.3.i120:                                      ; preds = %B210.3.i118
  %40 = trunc nuw i64 %.179.3.i116 to i8
  %41 = add i8 %40, -65
  %or.cond90.3.i121 = icmp ult i8 %41, 6
  br i1 %or.cond90.3.i121, label %B518.endif, label %common.ret

B78.if.i75:                                       ; preds = %B464
  %sunkaddr28 = getelementptr i8, ptr %arg.T, i64 %now.6.0
  %sunkaddr29 = getelementptr i8, ptr %sunkaddr28, i64 8
  %.150.i77 = load i8, ptr %sunkaddr29, align 1, !noalias !74
  %.179.i78 = zext i8 %.150.i77 to i64
  %42 = add i8 %.150.i77, -48
  %or.cond.i79 = icmp ult i8 %42, 10
  br i1 %or.cond.i79, label %B413.i85, label %B210.i80

B606:                                             ; preds = %B518.endif
  %.432 = shl nuw nsw i64 %number.5.1.3.i, 10
  %.438 = add nsw i64 %.432, -56613888
  %.441 = add nuw nsw i64 %.438, %number.5.1.3.i126
  br label %B1354

B696:                                             ; preds = %B192
  %43 = add nsw i64 %.187, -98
  %44 = tail call i64 @llvm.fshl.i64(i64 %43, i64 %43, i64 63)
  switch i64 %44, label %common.ret [
    i64 0, label %B1354
    i64 2, label %B748
    i64 6, label %B778
    i64 8, label %B818
    i64 9, label %B858
  ]

B748:                                             ; preds = %B696
  br label %B1354

B778:                                             ; preds = %B696
  br label %B1354

B818:                                             ; preds = %B696
  br label %B1354

B858:                                             ; preds = %B696
  br label %B1354

B888:                                             ; preds = %B142
  %45 = trunc nuw i64 %.74 to i8
  %.614 = icmp slt i8 %45, 0
  br i1 %.614, label %B900, label %B1354

B900:                                             ; preds = %B888
  %46 = trunc nuw i64 %.74 to i8
  %47 = add nsw i8 %46, 32
  %or.cond322 = icmp ult i8 %47, -30
  br i1 %or.cond322, label %B936, label %B1024

B936:                                             ; preds = %B900
  %48 = trunc nuw i64 %.74 to i8
  %49 = and i8 %48, -16
  %or.cond323 = icmp eq i8 %49, -32
  br i1 %or.cond323, label %B1024, label %B972

B972:                                             ; preds = %B936
  %50 = trunc nuw i64 %.74 to i8
  %51 = add nsw i8 %50, 16
  %or.cond324 = icmp ult i8 %51, 5
  br i1 %or.cond324, label %B1024, label %common.ret

B1024:                                            ; preds = %B972, %B936, %B900
  %.815.1 = phi i1 [ false, %B900 ], [ false, %B936 ], [ true, %B972 ]
  %"$phi1010.0.4.2.ph" = phi i64 [ 1, %B900 ], [ 2, %B936 ], [ 3, %B972 ]
  %.698 = add nsw i64 %"$phi1010.0.4.2.ph", %.67
  %.700 = icmp sgt i64 %.698, %arg.end
  br i1 %.700, label %common.ret, label %B1110.if.preheader

B1110.if.preheader:                               ; preds = %B1024
  %.858 = getelementptr i8, ptr %arg.T, i64 %.67
  %.859 = load i8, ptr %.858, align 1
  %promoted = zext i8 %.859 to i64
  %.862.not = icmp slt i8 %.859, -64
  br i1 %.862.not, label %B1162, label %common.ret

B1162:                                            ; preds = %B1110.if.preheader
  %52 = icmp ult i8 %47, -30
  %.723 = lshr i64 63, %"$phi1010.0.4.2.ph"
  %.726 = and i64 %.723, %.74
  %.889 = shl nuw nsw i64 %.726, 6
  %53 = and i64 %promoted, 63
  %.922 = or disjoint i64 %.889, %53
  br i1 %52, label %B1110.if.1, label %B1224

B1110.if.1:                                       ; preds = %B1162
  %sunkaddr30 = getelementptr i8, ptr %arg.T, i64 %now.6.0
  %sunkaddr31 = getelementptr i8, ptr %sunkaddr30, i64 2
  %.859.1 = load i8, ptr %sunkaddr31, align 1
  %promoted32 = zext i8 %.859.1 to i64
  %.862.not.1 = icmp slt i8 %.859.1, -64
  br i1 %.862.not.1, label %B1162.1, label %common.ret

B1162.1:                                          ; preds = %B1110.if.1
  %.889.1 = shl nuw nsw i64 %.922, 6
  %54 = and i64 %promoted32, 63
  %.922.1 = or disjoint i64 %.889.1, %54
  br i1 %.815.1, label %B1110.if.2, label %B1224

B1110.if.2:                                       ; preds = %B1162.1
  %sunkaddr33 = getelementptr i8, ptr %arg.T, i64 %now.6.0
  %sunkaddr34 = getelementptr i8, ptr %sunkaddr33, i64 3
  %.859.2 = load i8, ptr %sunkaddr34, align 1
  %promoted35 = zext i8 %.859.2 to i64
  %.862.not.2 = icmp slt i8 %.859.2, -64
  br i1 %.862.not.2, label %B1162.2, label %common.ret

B1162.2:                                          ; preds = %B1110.if.2
  %.889.2 = shl nuw nsw i64 %.922.1, 6
  %55 = and i64 %promoted35, 63
  %.922.2 = or disjoint i64 %.889.2, %55
  br label %B1224

B1224:                                            ; preds = %B1162.2, %B1162.1, %B1162
  %.889.lcssa = phi i64 [ %.889, %B1162 ], [ %.889.1, %B1162.1 ], [ %.889.2, %B1162.2 ]
  %.922.lcssa = phi i64 [ %.922, %B1162 ], [ %.922.1, %B1162.1 ], [ %.922.2, %B1162.2 ]
  %point.11.2405.lcssa206 = phi i64 [ %.726, %B1162 ], [ %.922, %B1162.1 ], [ %.922.1, %B1162.2 ]
  switch i64 %"$phi1010.0.4.2.ph", label %B1354 [
    i64 2, label %B1246
    i64 3, label %B1316
  ]

B1246:                                            ; preds = %B1224
  %.942 = icmp slt i64 %.922.lcssa, 2048
  %56 = and i64 %point.11.2405.lcssa206, 144115188075855840
  %or.cond325 = icmp eq i64 %56, 864
  %or.cond328 = or i1 %.942, %or.cond325
  br i1 %or.cond328, label %common.ret, label %B1354

B1316:                                            ; preds = %B1224
  %.old = add nsw i64 %.889.lcssa, -1114112
  %or.cond320.old = icmp ult i64 %.old, -1048576
  br i1 %or.cond320.old, label %common.ret, label %B1354

B1354:                                            ; preds = %B1316, %B1246, %B1224, %B888, %B858, %B818, %B778, %B748, %B696, %B606, %B378, %B192, %B192, %B192
  %now.7.1 = phi i64 [ %.12.i, %B378 ], [ %.67, %B888 ], [ %.180, %B696 ], [ %.180, %B192 ], [ %.180, %B748 ], [ %.180, %B778 ], [ %.180, %B818 ], [ %.180, %B858 ], [ %.698, %B1316 ], [ %.698, %B1224 ], [ %.324, %B606 ], [ %.698, %B1246 ], [ %.180, %B192 ], [ %.180, %B192 ]
  %point.12.1 = phi i64 [ %number.5.1.3.i, %B378 ], [ %.74, %B888 ], [ 8, %B696 ], [ %.187, %B192 ], [ 12, %B748 ], [ 10, %B778 ], [ 13, %B818 ], [ 9, %B858 ], [ %.922.lcssa, %B1316 ], [ %.922.lcssa, %B1224 ], [ %.441, %B606 ], [ %.922.lcssa, %B1246 ], [ %.187, %B192 ], [ %.187, %B192 ]
  %.1064.not = icmp eq i64 %to.2.0, -1
  br i1 %.1064.not, label %B1422, label %B1376

B1376:                                            ; preds = %B1354
  %.1070 = icmp eq i64 %to.2.0, %arg.most
  br i1 %.1070, label %common.ret, label %B1402

B1402:                                            ; preds = %B1376
  %.1093 = trunc nsw i64 %point.12.1 to i32
  %.1094 = getelementptr i32, ptr %arg.P, i64 %to.2.0
  store i32 %.1093, ptr %.1094, align 4
  %.1099 = add nuw nsw i64 %to.2.0, 1
  br label %B1422

B1422:                                            ; preds = %B1402, %B1354
  %to.3.1 = phi i64 [ %.1099, %B1402 ], [ -1, %B1354 ]
  %.1117 = icmp slt i64 %now.7.1, %arg.end
  br i1 %.1117, label %B18, label %common.ret

B266.endif:                                       ; preds = %B302.3.i, %B210.3.i, %B413.2.i
  %.sink5.i = phi i64 [ -87, %B210.3.i ], [ -55, %B302.3.i ], [ -48, %B413.2.i ]
  %.197.3.i = shl nsw i64 %number.5.1.2.i, 4
  %.202.3.i = add nsw i64 %.197.3.i, %.179.3.i
  %number.5.1.3.i = add nsw i64 %.202.3.i, %.sink5.i
  %.231 = icmp eq i64 %number.5.1.3.i, -1
  %57 = and i64 %number.5.1.3.i, -1024
  %or.cond321 = icmp eq i64 %57, 56320
  %or.cond326 = or i1 %.231, %or.cond321
  br i1 %or.cond326, label %common.ret, label %B378

B518.endif:                                       ; preds = %B302.3.i120, %B210.3.i118, %B413.2.i109
  %.sink5.i123 = phi i64 [ -87, %B210.3.i118 ], [ -55, %B302.3.i120 ], [ -48, %B413.2.i109 ]
  %.197.3.i124 = shl nsw i64 %number.5.1.2.i113, 4
  %.202.3.i125 = add nsw i64 %.197.3.i124, %.179.3.i116
  %number.5.1.3.i126 = add nsw i64 %.202.3.i125, %.sink5.i123
  %58 = add nsw i64 %number.5.1.3.i126, -57344
  %or.cond = icmp ult i64 %58, -1024
  br i1 %or.cond, label %common.ret, label %B606
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define internal i32 @other(ptr noalias nonnull writeonly captures(none) %retptr, ptr noalias nonnull readnone captures(none) %excinfo, ptr readonly captures(none) %arg.T, i64 %arg.now, i64 %arg.end, i64 %arg.key) local_unnamed_addr #0 {
entry:
  %.17 = add nsw i64 %arg.now, 4
  %.19.not = icmp sgt i64 %.17, %arg.end
  br i1 %.19.not, label %B222, label %B22

B22:                                              ; preds = %entry
  %.23 = getelementptr i8, ptr %arg.T, i64 %arg.now
  %.24 = load i8, ptr %.23, align 1
  %.26 = icmp eq i8 %.24, 110
  br i1 %.26, label %B56, label %B222

B56:                                              ; preds = %B22
  %sunkaddr = getelementptr i8, ptr %arg.T, i64 %arg.now
  %sunkaddr9 = getelementptr i8, ptr %sunkaddr, i64 1
  %.32 = load i8, ptr %sunkaddr9, align 1
  %.34 = icmp eq i8 %.32, 117
  br i1 %.34, label %B96, label %B222

B96:                                              ; preds = %B56
  %sunkaddr10 = getelementptr i8, ptr %arg.T, i64 %arg.now
  %sunkaddr11 = getelementptr i8, ptr %sunkaddr10, i64 2
  %.40 = load i8, ptr %sunkaddr11, align 1
  %.42 = icmp eq i8 %.40, 108
  br i1 %.42, label %B136, label %B222

B136:                                             ; preds = %B96
  %sunkaddr12 = getelementptr i8, ptr %arg.T, i64 %arg.now
  %sunkaddr13 = getelementptr i8, ptr %sunkaddr12, i64 3
  %.50 = load i8, ptr %sunkaddr13, align 1
  %.54 = icmp eq i8 %.50, 108
  %.57 = icmp ne i64 %arg.key, 1
  %or.cond = select i1 %.54, i1 %.57, i1 false
  %"$phi220.0.2.0" = select i1 %or.cond, i64 %.17, i64 -1
  br label %common.ret

common.ret:                                       ; preds = %B290.endif, %B668, %B656, %B508, %B492, %B400, %B342, %B175.i, %B256, %B136
  %"$phi736.0.2.0.sink" = phi i64 [ -1, %B400 ], [ -1, %B290.endif ], [ %"$phi220.0.2.0", %B136 ], [ %spec.select105, %B342 ], [ -1, %B256 ], [ -1, %B656 ], [ %spec.select108, %B668 ], [ -1, %B508 ], [ -1, %B492 ], [ -1, %B175.i ]
  store i64 %"$phi736.0.2.0.sink", ptr %retptr, align 8
  ret i32 poison

B222:                                             ; preds = %B96, %B56, %B22, %entry
  %.82 = icmp eq i64 %arg.key, 4
  %.86 = icmp slt i64 %arg.now, %arg.end
  %or.cond103 = and i1 %.86, %.82
  br i1 %or.cond103, label %B256, label %B400

B256:                                             ; preds = %B222
  %.90 = getelementptr i8, ptr %arg.T, i64 %arg.now
  %.91 = load i8, ptr %.90, align 1
  %.93 = icmp eq i8 %.91, 91
  br i1 %.93, label %B290, label %common.ret

B290:                                             ; preds = %B256
  %.99 = add nsw i64 %arg.now, 1
  %.19.i = icmp slt i64 %.99, %arg.end
  br i1 %.19.i, label %B16.i, label %B290.endif

B16.i:                                            ; preds = %B290
  %.29.i = getelementptr i8, ptr %arg.T, i64 %.99
  %.30.i = load i8, ptr %.29.i, align 1, !noalias !77
  %0 = zext i8 %.30.i to i32
  switch i32 %0, label %B290.endif [
    i32 32, label %B84.preheader.i
    i32 9, label %B84.preheader.i
  ]

B84.preheader.i:                                  ; preds = %B16.i, %B16.i
  %.5234.i = add nsw i64 %arg.now, 2
  %.6335.i = icmp slt i64 %.5234.i, %arg.end
  br i1 %.6335.i, label %B106.i.preheader, label %B290.endif

B106.i.preheader:                                 ; preds = %B84.preheader.i
  br label %B106.i

B106.i:                                           ; preds = %B175.i, %B106.i.preheader
  %.5236.i = phi i64 [ %.52.i, %B175.i ], [ %.5234.i, %B106.i.preheader ]
  %.69.i = getelementptr i8, ptr %arg.T, i64 %.5236.i
  %.70.i = load i8, ptr %.69.i, align 1, !noalias !77
  %1 = zext i8 %.70.i to i32
  switch i32 %1, label %B290.endif.loopexit [
    i32 32, label %B175.i
    i32 9, label %B175.i
  ]

B175.i:                                           ; preds = %B106.i, %B106.i
  %.52.i = add i64 %.5236.i, 1
  %exitcond.not.i = icmp eq i64 %arg.end, %.52.i
  br i1 %exitcond.not.i, label %common.ret, label %B106.i

B342:                                             ; preds = %B290.endif
  %.141 = getelementptr i8, ptr %arg.T, i64 %now.3.0.i
  %.142 = load i8, ptr %.141, align 1
  %.146 = icmp eq i8 %.142, 93
  %.149 = add nsw i64 %now.3.0.i, 1
  %spec.select105 = select i1 %.146, i64 %.149, i64 -1
  br label %common.ret

B400:                                             ; preds = %B222
  %.169.not = icmp eq i64 %arg.key, 0
  br i1 %.169.not, label %B436, label %common.ret

B436:                                             ; preds = %B400
  %2 = icmp slt i64 %arg.now, %arg.end
  br i1 %2, label %B448, label %B492

B448:                                             ; preds = %B436
  %.194 = getelementptr i8, ptr %arg.T, i64 %arg.now
  %.195 = load i8, ptr %.194, align 1
  %.197 = icmp eq i8 %.195, 45
  %.200 = zext i1 %.197 to i64
  %spec.select = add nsw i64 %arg.now, %.200
  br label %B492

B492:                                             ; preds = %B448, %B436
  %now.4.0 = phi i64 [ %arg.now, %B436 ], [ %spec.select, %B448 ]
  %.218 = icmp slt i64 %now.4.0, %arg.end
  br i1 %.218, label %B508, label %common.ret

B508:                                             ; preds = %B492
  %.224 = getelementptr i8, ptr %arg.T, i64 %now.4.0
  %.225 = load i8, ptr %.224, align 1
  %3 = add i8 %.225, -48
  %or.cond106 = icmp ult i8 %3, 10
  br i1 %or.cond106, label %B572.preheader, label %common.ret

B572.preheader:                                   ; preds = %B508
  %4 = add i64 %arg.end, -1
  br label %B572

B572:                                             ; preds = %B594, %B572.preheader
  %now.5.0 = phi i64 [ %.264, %B594 ], [ %now.4.0, %B572.preheader ]
  %exitcond.not = icmp eq i64 %4, %now.5.0
  br i1 %exitcond.not, label %B656, label %B594

B594:                                             ; preds = %B572
  %.264 = add i64 %now.5.0, 1
  %sunkaddr14 = getelementptr i8, ptr %arg.T, i64 %now.5.0
  %sunkaddr15 = getelementptr i8, ptr %sunkaddr14, i64 1
  %.282 = load i8, ptr %sunkaddr15, align 1
  %5 = add i8 %.282, -48
  %or.cond107 = icmp ult i8 %5, 10
  br i1 %or.cond107, label %B572, label %B656

B656:                                             ; preds = %B594, %B572
  %now.6.0 = phi i64 [ %arg.end, %B572 ], [ %.264, %B594 ]
  %.331 = icmp eq i64 %now.6.0, %now.4.0
  br i1 %.331, label %common.ret, label %B668

B668:                                             ; preds = %B656
  %.340 = icmp eq i8 %.225, 48
  %.343 = add nsw i64 %now.4.0, 1
  %.347 = icmp sgt i64 %now.6.0, %.343
  %or.cond104 = select i1 %.340, i1 %.347, i1 false
  %spec.select108 = select i1 %or.cond104, i64 -1, i64 %now.6.0
  br label %common.ret

B290.endif.loopexit:                              ; preds = %B106.i
  br label %B290.endif

B290.endif:                                       ; preds = %B290.endif.loopexit, %B84.preheader.i, %B16.i, %B290
  %now.3.0.i = phi i64 [ %.99, %B16.i ], [ %.99, %B290 ], [ %.5234.i, %B84.preheader.i ], [ %.5236.i, %B290.endif.loopexit ]
  %.135 = icmp slt i64 %now.3.0.i, %arg.end
  br i1 %.135, label %B342, label %common.ret
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.fshl.i64(i64, i64, i64) #2

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i32 @politburo_distance(ptr noalias writeonly captures(none) %retptr, ptr noalias readnone captures(none) %excinfo, ptr readonly captures(none) %arg.A, i64 %arg.m, ptr readonly captures(none) %arg.B, i64 %arg.n, ptr readonly captures(none) %arg.G, ptr readonly captures(none) %arg.T, double %arg.limit, ptr captures(none) initializes((0, 8)) %arg.D) local_unnamed_addr #0 {
entry:
  store double 0.000000e+00, ptr %arg.D, align 8
  %.69 = icmp sgt i64 %arg.n, 0
  br i1 %.69, label %B44.if.preheader, label %B108

B44.if.preheader:                                 ; preds = %entry
  %xtraiter = and i64 %arg.n, 7
  %0 = icmp ult i64 %arg.n, 8
  br i1 %0, label %B44.if.epil.preheader, label %B44.if.preheader.new

B44.if.preheader.new:                             ; preds = %B44.if.preheader
  %unroll_iter = and i64 %arg.n, 9223372036854775800
  br label %B44.if

B108.loopexit.unr-lcssa:                          ; preds = %B44.if
  %lcmp.mod.not = icmp eq i64 %xtraiter, 0
  br i1 %lcmp.mod.not, label %B108, label %B44.if.epil.preheader

B44.if.epil.preheader:                            ; preds = %B108.loopexit.unr-lcssa, %B44.if.preheader
  %.119129131.epil.init = phi i64 [ 0, %B44.if.preheader ], [ %.126.7, %B108.loopexit.unr-lcssa ]
  %scevgep29 = getelementptr i8, ptr %arg.B, i64 %.119129131.epil.init
  %1 = shl i64 %.119129131.epil.init, 3
  %2 = add i64 %1, 8
  %scevgep31 = getelementptr i8, ptr %arg.D, i64 %2
  br label %B44.if.epil

B44.if.epil:                                      ; preds = %B44.if.epil, %B44.if.epil.preheader
  %epil.iter = phi i64 [ %epil.iter.next, %B44.if.epil ], [ 0, %B44.if.epil.preheader ]
  %3 = shl nuw nsw i64 %epil.iter, 3
  %scevgep33 = getelementptr i8, ptr %scevgep31, i64 %3
  %scevgep34 = getelementptr i8, ptr %scevgep33, i64 -8
  %.153.epil = load double, ptr %scevgep34, align 8
  %scevgep30 = getelementptr i8, ptr %scevgep29, i64 %epil.iter
  %.156.epil = load i8, ptr %scevgep30, align 1
  %.158.epil = zext i8 %.156.epil to i64
  %.159.epil = getelementptr double, ptr %arg.G, i64 %.158.epil
  %.160.epil = load double, ptr %.159.epil, align 8
  %.161.epil = fadd double %.153.epil, %.160.epil
  %4 = shl nuw nsw i64 %epil.iter, 3
  %scevgep32 = getelementptr i8, ptr %scevgep31, i64 %4
  store double %.161.epil, ptr %scevgep32, align 8
  %epil.iter.next = add i64 %epil.iter, 1
  %epil.iter.cmp.not = icmp eq i64 %xtraiter, %epil.iter.next
  br i1 %epil.iter.cmp.not, label %B108, label %B44.if.epil, !llvm.loop !80

B108:                                             ; preds = %B44.if.epil, %B108.loopexit.unr-lcssa, %entry
  %.253162.not = icmp slt i64 %arg.m, 1
  br i1 %.253162.not, label %B520, label %B138.if.lr.ph

B138.if.lr.ph:                                    ; preds = %B108
  %unroll_iter17 = and i64 %arg.n, 9223372036854775806
  br label %B138.if

B138:                                             ; preds = %B490
  %exitcond184.not = icmp eq i64 %.266, %arg.m
  br i1 %exitcond184.not, label %B520, label %B138.if

B490.loopexit.unr-lcssa:                          ; preds = %B248.if
  %5 = and i64 %arg.n, 1
  %6 = icmp eq i64 %5, 0
  br i1 %6, label %B490, label %B248.if.epil.preheader

B248.if.epil.preheader:                           ; preds = %B248.if.preheader, %B490.loopexit.unr-lcssa
  %nearest.2.1144.epil.init = phi double [ %.312, %B248.if.preheader ], [ %"$phi22.0.2.0.i10.1", %B490.loopexit.unr-lcssa ]
  %corner.2.1143.epil.init = phi double [ %.307, %B248.if.preheader ], [ %.443.1, %B490.loopexit.unr-lcssa ]
  %.408137141.epil.init = phi i64 [ 0, %B248.if.preheader ], [ %.415.1, %B490.loopexit.unr-lcssa ]
  %7 = getelementptr double, ptr %arg.D, i64 %.408137141.epil.init
  %.442.epil = getelementptr i8, ptr %7, i64 8
  %.443.epil = load double, ptr %.442.epil, align 8
  %sunkaddr = getelementptr i8, ptr %arg.A, i64 %.259152163
  %.449.epil = load i8, ptr %sunkaddr, align 1
  %.450.epil = zext i8 %.449.epil to i64
  %.453.epil = getelementptr i8, ptr %arg.B, i64 %.408137141.epil.init
  %.454.epil = load i8, ptr %.453.epil, align 1
  %.455.epil = zext i8 %.454.epil to i64
  %.idx.epil = shl nuw nsw i64 %.450.epil, 10
  %8 = getelementptr i8, ptr %arg.T, i64 %.idx.epil
  %.458.epil = getelementptr double, ptr %8, i64 %.455.epil
  %.459.epil = load double, ptr %.458.epil, align 8
  %.461.epil = fadd double %corner.2.1143.epil.init, %.459.epil
  %.463.epil = fadd double %.301, %.443.epil
  %.12.i.epil = fcmp olt double %.461.epil, %.463.epil
  %"$phi22.0.2.0.i.epil" = select i1 %.12.i.epil, double %.461.epil, double %.463.epil
  %.490.epil = load double, ptr %7, align 8
  %.496.epil = getelementptr double, ptr %arg.G, i64 %.455.epil
  %.497.epil = load double, ptr %.496.epil, align 8
  %.498.epil = fadd double %.490.epil, %.497.epil
  %.12.i7.epil = fcmp olt double %"$phi22.0.2.0.i.epil", %.498.epil
  %"$phi22.0.2.0.i8.epil" = select i1 %.12.i7.epil, double %"$phi22.0.2.0.i.epil", double %.498.epil
  store double %"$phi22.0.2.0.i8.epil", ptr %.442.epil, align 8
  %.12.i9.epil = fcmp olt double %nearest.2.1144.epil.init, %"$phi22.0.2.0.i8.epil"
  %"$phi22.0.2.0.i10.epil" = select i1 %.12.i9.epil, double %nearest.2.1144.epil.init, double %"$phi22.0.2.0.i8.epil"
  br label %B490

B490:                                             ; preds = %B138.if, %B248.if.epil.preheader, %B490.loopexit.unr-lcssa
  %nearest.2.1.lcssa = phi double [ %.312, %B138.if ], [ %"$phi22.0.2.0.i10.1", %B490.loopexit.unr-lcssa ], [ %"$phi22.0.2.0.i10.epil", %B248.if.epil.preheader ]
  %.570 = fcmp ogt double %nearest.2.1.lcssa, %arg.limit
  br i1 %.570, label %common.ret, label %B138

common.ret:                                       ; preds = %B520, %B490
  %storemerge = phi double [ %.613, %B520 ], [ 1.000000e+09, %B490 ]
  store double %storemerge, ptr %arg.D, align 8
  store i64 0, ptr %retptr, align 8
  ret i32 0

B520:                                             ; preds = %B138, %B108
  %.612 = getelementptr double, ptr %arg.D, i64 %arg.n
  %.613 = load double, ptr %.612, align 8
  br label %common.ret

B44.if:                                           ; preds = %B44.if, %B44.if.preheader.new
  %.119129131 = phi i64 [ 0, %B44.if.preheader.new ], [ %.126.7, %B44.if ]
  %sunkaddr84 = mul i64 %.119129131, 8
  %sunkaddr85 = getelementptr i8, ptr %arg.D, i64 %sunkaddr84
  %.153 = load double, ptr %sunkaddr85, align 8
  %sunkaddr86 = getelementptr i8, ptr %arg.B, i64 %.119129131
  %.156 = load i8, ptr %sunkaddr86, align 1
  %.158 = zext i8 %.156 to i64
  %.159 = getelementptr double, ptr %arg.G, i64 %.158
  %.160 = load double, ptr %.159, align 8
  %.161 = fadd double %.153, %.160
  %sunkaddr87 = mul i64 %.119129131, 8
  %sunkaddr88 = getelementptr i8, ptr %arg.D, i64 %sunkaddr87
  %sunkaddr89 = getelementptr i8, ptr %sunkaddr88, i64 8
  store double %.161, ptr %sunkaddr89, align 8
  %sunkaddr90 = mul i64 %.119129131, 8
  %sunkaddr91 = getelementptr i8, ptr %arg.D, i64 %sunkaddr90
  %sunkaddr92 = getelementptr i8, ptr %sunkaddr91, i64 8
  %.153.1 = load double, ptr %sunkaddr92, align 8
  %sunkaddr93 = getelementptr i8, ptr %arg.B, i64 %.119129131
  %sunkaddr94 = getelementptr i8, ptr %sunkaddr93, i64 1
  %.156.1 = load i8, ptr %sunkaddr94, align 1
  %.158.1 = zext i8 %.156.1 to i64
  %.159.1 = getelementptr double, ptr %arg.G, i64 %.158.1
  %.160.1 = load double, ptr %.159.1, align 8
  %.161.1 = fadd double %.153.1, %.160.1
  %sunkaddr95 = mul i64 %.119129131, 8
  %sunkaddr96 = getelementptr i8, ptr %arg.D, i64 %sunkaddr95
  %sunkaddr97 = getelementptr i8, ptr %sunkaddr96, i64 16
  store double %.161.1, ptr %sunkaddr97, align 8
  %sunkaddr98 = mul i64 %.119129131, 8
  %sunkaddr99 = getelementptr i8, ptr %arg.D, i64 %sunkaddr98
  %sunkaddr100 = getelementptr i8, ptr %sunkaddr99, i64 16
  %.153.2 = load double, ptr %sunkaddr100, align 8
  %sunkaddr101 = getelementptr i8, ptr %arg.B, i64 %.119129131
  %sunkaddr102 = getelementptr i8, ptr %sunkaddr101, i64 2
  %.156.2 = load i8, ptr %sunkaddr102, align 1
  %.158.2 = zext i8 %.156.2 to i64
  %.159.2 = getelementptr double, ptr %arg.G, i64 %.158.2
  %.160.2 = load double, ptr %.159.2, align 8
  %.161.2 = fadd double %.153.2, %.160.2
  %sunkaddr103 = mul i64 %.119129131, 8
  %sunkaddr104 = getelementptr i8, ptr %arg.D, i64 %sunkaddr103
  %sunkaddr105 = getelementptr i8, ptr %sunkaddr104, i64 24
  store double %.161.2, ptr %sunkaddr105, align 8
  %sunkaddr106 = mul i64 %.119129131, 8
  %sunkaddr107 = getelementptr i8, ptr %arg.D, i64 %sunkaddr106
  %sunkaddr108 = getelementptr i8, ptr %sunkaddr107, i64 24
  %.153.3 = load double, ptr %sunkaddr108, align 8
  %sunkaddr109 = getelementptr i8, ptr %arg.B, i64 %.119129131
  %sunkaddr110 = getelementptr i8, ptr %sunkaddr109, i64 3
  %.156.3 = load i8, ptr %sunkaddr110, align 1
  %.158.3 = zext i8 %.156.3 to i64
  %.159.3 = getelementptr double, ptr %arg.G, i64 %.158.3
  %.160.3 = load double, ptr %.159.3, align 8
  %.161.3 = fadd double %.153.3, %.160.3
  %sunkaddr111 = mul i64 %.119129131, 8
  %sunkaddr112 = getelementptr i8, ptr %arg.D, i64 %sunkaddr111
  %sunkaddr113 = getelementptr i8, ptr %sunkaddr112, i64 32
  store double %.161.3, ptr %sunkaddr113, align 8
  %sunkaddr114 = mul i64 %.119129131, 8
  %sunkaddr115 = getelementptr i8, ptr %arg.D, i64 %sunkaddr114
  %sunkaddr116 = getelementptr i8, ptr %sunkaddr115, i64 32
  %.153.4 = load double, ptr %sunkaddr116, align 8
  %sunkaddr117 = getelementptr i8, ptr %arg.B, i64 %.119129131
  %sunkaddr118 = getelementptr i8, ptr %sunkaddr117, i64 4
  %.156.4 = load i8, ptr %sunkaddr118, align 1
  %.158.4 = zext i8 %.156.4 to i64
  %.159.4 = getelementptr double, ptr %arg.G, i64 %.158.4
  %.160.4 = load double, ptr %.159.4, align 8
  %.161.4 = fadd double %.153.4, %.160.4
  %sunkaddr119 = mul i64 %.119129131, 8
  %sunkaddr120 = getelementptr i8, ptr %arg.D, i64 %sunkaddr119
  %sunkaddr121 = getelementptr i8, ptr %sunkaddr120, i64 40
  store double %.161.4, ptr %sunkaddr121, align 8
  %sunkaddr122 = mul i64 %.119129131, 8
  %sunkaddr123 = getelementptr i8, ptr %arg.D, i64 %sunkaddr122
  %sunkaddr124 = getelementptr i8, ptr %sunkaddr123, i64 40
  %.153.5 = load double, ptr %sunkaddr124, align 8
  %sunkaddr125 = getelementptr i8, ptr %arg.B, i64 %.119129131
  %sunkaddr126 = getelementptr i8, ptr %sunkaddr125, i64 5
  %.156.5 = load i8, ptr %sunkaddr126, align 1
  %.158.5 = zext i8 %.156.5 to i64
  %.159.5 = getelementptr double, ptr %arg.G, i64 %.158.5
  %.160.5 = load double, ptr %.159.5, align 8
  %.161.5 = fadd double %.153.5, %.160.5
  %sunkaddr127 = mul i64 %.119129131, 8
  %sunkaddr128 = getelementptr i8, ptr %arg.D, i64 %sunkaddr127
  %sunkaddr129 = getelementptr i8, ptr %sunkaddr128, i64 48
  store double %.161.5, ptr %sunkaddr129, align 8
  %sunkaddr130 = mul i64 %.119129131, 8
  %sunkaddr131 = getelementptr i8, ptr %arg.D, i64 %sunkaddr130
  %sunkaddr132 = getelementptr i8, ptr %sunkaddr131, i64 48
  %.153.6 = load double, ptr %sunkaddr132, align 8
  %sunkaddr133 = getelementptr i8, ptr %arg.B, i64 %.119129131
  %sunkaddr134 = getelementptr i8, ptr %sunkaddr133, i64 6
  %.156.6 = load i8, ptr %sunkaddr134, align 1
  %.158.6 = zext i8 %.156.6 to i64
  %.159.6 = getelementptr double, ptr %arg.G, i64 %.158.6
  %.160.6 = load double, ptr %.159.6, align 8
  %.161.6 = fadd double %.153.6, %.160.6
  %sunkaddr135 = mul i64 %.119129131, 8
  %sunkaddr136 = getelementptr i8, ptr %arg.D, i64 %sunkaddr135
  %sunkaddr137 = getelementptr i8, ptr %sunkaddr136, i64 56
  store double %.161.6, ptr %sunkaddr137, align 8
  %.126.7 = add nuw nsw i64 %.119129131, 8
  %sunkaddr138 = mul i64 %.119129131, 8
  %sunkaddr139 = getelementptr i8, ptr %arg.D, i64 %sunkaddr138
  %sunkaddr140 = getelementptr i8, ptr %sunkaddr139, i64 56
  %.153.7 = load double, ptr %sunkaddr140, align 8
  %sunkaddr141 = getelementptr i8, ptr %arg.B, i64 %.119129131
  %sunkaddr142 = getelementptr i8, ptr %sunkaddr141, i64 7
  %.156.7 = load i8, ptr %sunkaddr142, align 1
  %.158.7 = zext i8 %.156.7 to i64
  %.159.7 = getelementptr double, ptr %arg.G, i64 %.158.7
  %.160.7 = load double, ptr %.159.7, align 8
  %.161.7 = fadd double %.153.7, %.160.7
  %sunkaddr143 = mul i64 %.119129131, 8
  %sunkaddr144 = getelementptr i8, ptr %arg.D, i64 %sunkaddr143
  %sunkaddr145 = getelementptr i8, ptr %sunkaddr144, i64 64
  store double %.161.7, ptr %sunkaddr145, align 8
  %niter.ncmp.7 = icmp eq i64 %unroll_iter, %.126.7
  br i1 %niter.ncmp.7, label %B108.loopexit.unr-lcssa, label %B44.if

B138.if:                                          ; preds = %B138, %B138.if.lr.ph
  %.259152163 = phi i64 [ 0, %B138.if.lr.ph ], [ %.266, %B138 ]
  %9 = icmp slt i64 %arg.n, 1
  %.266 = add nuw nsw i64 %.259152163, 1
  %.296 = getelementptr i8, ptr %arg.A, i64 %.259152163
  %.297 = load i8, ptr %.296, align 1
  %.299 = zext i8 %.297 to i64
  %.300 = getelementptr double, ptr %arg.G, i64 %.299
  %.301 = load double, ptr %.300, align 8
  %.307 = load double, ptr %arg.D, align 8
  %.312 = fadd double %.301, %.307
  store double %.312, ptr %arg.D, align 8
  br i1 %9, label %B490, label %B248.if.preheader

B248.if.preheader:                                ; preds = %B138.if
  %10 = icmp eq i64 %arg.n, 1
  br i1 %10, label %B248.if.epil.preheader, label %B248.if.preheader19

B248.if.preheader19:                              ; preds = %B248.if.preheader
  br label %B248.if

B248.if:                                          ; preds = %B248.if, %B248.if.preheader19
  %nearest.2.1144 = phi double [ %"$phi22.0.2.0.i10.1", %B248.if ], [ %.312, %B248.if.preheader19 ]
  %corner.2.1143 = phi double [ %.443.1, %B248.if ], [ %.307, %B248.if.preheader19 ]
  %.408137141 = phi i64 [ %.415.1, %B248.if ], [ 0, %B248.if.preheader19 ]
  %sunkaddr146 = mul i64 %.408137141, 8
  %sunkaddr147 = getelementptr i8, ptr %arg.D, i64 %sunkaddr146
  %sunkaddr148 = getelementptr i8, ptr %sunkaddr147, i64 8
  %.443 = load double, ptr %sunkaddr148, align 8
  %sunkaddr149 = getelementptr i8, ptr %arg.A, i64 %.259152163
  %.449 = load i8, ptr %sunkaddr149, align 1
  %.450 = zext i8 %.449 to i64
  %sunkaddr150 = getelementptr i8, ptr %arg.B, i64 %.408137141
  %.454 = load i8, ptr %sunkaddr150, align 1
  %.455 = zext i8 %.454 to i64
  %.idx = shl nuw nsw i64 %.450, 10
  %11 = getelementptr i8, ptr %arg.T, i64 %.idx
  %.458 = getelementptr double, ptr %11, i64 %.455
  %.459 = load double, ptr %.458, align 8
  %.461 = fadd double %corner.2.1143, %.459
  %.463 = fadd double %.301, %.443
  %.12.i = fcmp olt double %.461, %.463
  %"$phi22.0.2.0.i" = select i1 %.12.i, double %.461, double %.463
  %sunkaddr151 = mul i64 %.408137141, 8
  %sunkaddr152 = getelementptr i8, ptr %arg.D, i64 %sunkaddr151
  %.490 = load double, ptr %sunkaddr152, align 8
  %.496 = getelementptr double, ptr %arg.G, i64 %.455
  %.497 = load double, ptr %.496, align 8
  %.498 = fadd double %.490, %.497
  %.12.i7 = fcmp olt double %"$phi22.0.2.0.i", %.498
  %"$phi22.0.2.0.i8" = select i1 %.12.i7, double %"$phi22.0.2.0.i", double %.498
  store double %"$phi22.0.2.0.i8", ptr %sunkaddr148, align 8
  %.12.i9 = fcmp olt double %nearest.2.1144, %"$phi22.0.2.0.i8"
  %"$phi22.0.2.0.i10" = select i1 %.12.i9, double %nearest.2.1144, double %"$phi22.0.2.0.i8"
  %.415.1 = add nuw i64 %.408137141, 2
  %sunkaddr153 = mul i64 %.408137141, 8
  %sunkaddr154 = getelementptr i8, ptr %arg.D, i64 %sunkaddr153
  %sunkaddr155 = getelementptr i8, ptr %sunkaddr154, i64 16
  %.443.1 = load double, ptr %sunkaddr155, align 8
  %.449.1 = load i8, ptr %sunkaddr149, align 1
  %.450.1 = zext i8 %.449.1 to i64
  %sunkaddr156 = getelementptr i8, ptr %arg.B, i64 %.408137141
  %sunkaddr157 = getelementptr i8, ptr %sunkaddr156, i64 1
  %.454.1 = load i8, ptr %sunkaddr157, align 1
  %.455.1 = zext i8 %.454.1 to i64
  %.idx.1 = shl nuw nsw i64 %.450.1, 10
  %12 = getelementptr i8, ptr %arg.T, i64 %.idx.1
  %.458.1 = getelementptr double, ptr %12, i64 %.455.1
  %.459.1 = load double, ptr %.458.1, align 8
  %.461.1 = fadd double %.443, %.459.1
  %.463.1 = fadd double %.301, %.443.1
  %.12.i.1 = fcmp olt double %.461.1, %.463.1
  %"$phi22.0.2.0.i.1" = select i1 %.12.i.1, double %.461.1, double %.463.1
  %sunkaddr158 = mul i64 %.408137141, 8
  %sunkaddr159 = getelementptr i8, ptr %arg.D, i64 %sunkaddr158
  %sunkaddr160 = getelementptr i8, ptr %sunkaddr159, i64 8
  %.490.1 = load double, ptr %sunkaddr160, align 8
  %.496.1 = getelementptr double, ptr %arg.G, i64 %.455.1
  %.497.1 = load double, ptr %.496.1, align 8
  %.498.1 = fadd double %.490.1, %.497.1
  %.12.i7.1 = fcmp olt double %"$phi22.0.2.0.i.1", %.498.1
  %"$phi22.0.2.0.i8.1" = select i1 %.12.i7.1, double %"$phi22.0.2.0.i.1", double %.498.1
  store double %"$phi22.0.2.0.i8.1", ptr %sunkaddr155, align 8
  %.12.i9.1 = fcmp olt double %"$phi22.0.2.0.i10", %"$phi22.0.2.0.i8.1"
  %"$phi22.0.2.0.i10.1" = select i1 %.12.i9.1, double %"$phi22.0.2.0.i10", double %"$phi22.0.2.0.i8.1"
  %niter18.ncmp.1 = icmp eq i64 %unroll_iter17, %.415.1
  br i1 %niter18.ncmp.1, label %B490.loopexit.unr-lcssa, label %B248.if
}

attributes #0 = { nofree norecurse nosync nounwind memory(argmem: readwrite) }
attributes #1 = { nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #2 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #3 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) }
attributes #4 = { mustprogress nofree norecurse nosync nounwind willreturn memory(argmem: readwrite) }

!0 = distinct !{!0, !1}
!1 = !{!"llvm.loop.unroll.disable"}
!2 = distinct !{!2, !3}
!3 = !{!"llvm.loop.peeled.count", i32 1}
!4 = distinct !{!4, !1}
!5 = distinct !{!5, !1}
!6 = distinct !{!6, !1}
!7 = !{!8}
!8 = distinct !{!8, !9, !"known: %retptr"}
!9 = distinct !{!9, !"known"}
!10 = !{!11}
!11 = distinct !{!11, !12, !"begun: %retptr"}
!12 = distinct !{!12, !"begun"}
!13 = distinct !{!13, !1}
!14 = distinct !{!14, !1}
!15 = distinct !{!15, !1}
!16 = !{!17}
!17 = distinct !{!17, !18, !"known: %retptr"}
!18 = distinct !{!18, !"known"}
!19 = !{!20}
!20 = distinct !{!20, !21, !"begun: %retptr"}
!21 = distinct !{!21, !"begun"}
!22 = distinct !{!22, !1}
!23 = distinct !{!23, !1}
!24 = distinct !{!24, !1}
!25 = distinct !{!25, !1}
!26 = distinct !{!26, !1}
!27 = !{!28}
!28 = distinct !{!28, !29, !"lower: %retptr"}
!29 = distinct !{!29, !"lower"}
!30 = !{!31}
!31 = distinct !{!31, !32, !"lower: %retptr"}
!32 = distinct !{!32, !"lower"}
!33 = distinct !{!33, !1}
!34 = distinct !{!34, !1}
!35 = distinct !{!35, !1}
!36 = distinct !{!36, !1}
!37 = distinct !{!37, !1}
!38 = distinct !{!38, !1}
!39 = distinct !{!39, !1}
!40 = !{!41}
!41 = distinct !{!41, !42, !"lower: %retptr"}
!42 = distinct !{!42, !"lower"}
!43 = distinct !{!43, !1}
!44 = distinct !{!44, !1}
!45 = distinct !{!45, !1}
!46 = !{!47}
!47 = distinct !{!47, !48, !"lower: %retptr"}
!48 = distinct !{!48, !"lower"}
!49 = !{!50}
!50 = distinct !{!50, !51, !"lower: %retptr"}
!51 = distinct !{!51, !"lower"}
!52 = distinct !{!52, !1}
!53 = !{!54}
!54 = distinct !{!54, !55, !"blanks: %retptr"}
!55 = distinct !{!55, !"blanks"}
!56 = !{!57}
!57 = distinct !{!57, !58, !"blanks: %retptr"}
!58 = distinct !{!58, !"blanks"}
!59 = !{!60}
!60 = distinct !{!60, !61, !"blanks: %retptr"}
!61 = distinct !{!61, !"blanks"}
!62 = !{!63}
!63 = distinct !{!63, !64, !"blanks: %retptr"}
!64 = distinct !{!64, !"blanks"}
!65 = !{!66}
!66 = distinct !{!66, !67, !"blanks: %retptr"}
!67 = distinct !{!67, !"blanks"}
!68 = !{!69}
!69 = distinct !{!69, !70, !"blanks: %retptr"}
!70 = distinct !{!70, !"blanks"}
!71 = !{!72}
!72 = distinct !{!72, !73, !"hexed: %retptr"}
!73 = distinct !{!73, !"hexed"}
!74 = !{!75}
!75 = distinct !{!75, !76, !"hexed: %retptr"}
!76 = distinct !{!76, !"hexed"}
!77 = !{!78}
!78 = distinct !{!78, !79, !"blanks: %retptr"}
!79 = distinct !{!79, !"blanks"}
!80 = distinct !{!80, !1}
